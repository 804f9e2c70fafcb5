package dev.chancery.api.conversations;

import dev.chancery.conversations.MemoryRow;

/**
 * What Claude noted of a person in an application, without the notes.
 *
 * @param notes how many
 * @param characters in all of them
 */
public record MemoryView(String application, String principal, int notes, long characters) {
    static MemoryView of(MemoryRow row) {
        return new MemoryView(row.application(), row.principal(), row.notes(), row.characters());
    }
}

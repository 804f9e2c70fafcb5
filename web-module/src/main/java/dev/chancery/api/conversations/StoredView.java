package dev.chancery.api.conversations;

import dev.chancery.conversations.PersonData;

/**
 * What is stored of a person, in all applications.
 *
 * @param conversations how many
 * @param turns in all of these
 * @param notes of Claude's memory
 * @param contents of how many attempts in the ledger requests and answers are stored
 */
public record StoredView(long conversations, long turns, long notes, long contents) {
    static StoredView of(PersonData data) {
        return new StoredView(data.conversations(), data.turns(), data.notes(), data.contents());
    }
}

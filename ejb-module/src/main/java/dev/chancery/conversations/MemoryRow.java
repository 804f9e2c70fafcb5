package dev.chancery.conversations;

/**
 * A memory, without what is in it.
 *
 * @param notes how many
 * @param characters in all of them
 */
public record MemoryRow(String application, String principal, int notes, long characters) {
    static MemoryRow of(MemoryEntity entity) {
        return new MemoryRow(entity.application(), entity.principal(), entity.notes(), entity.characters());
    }
}

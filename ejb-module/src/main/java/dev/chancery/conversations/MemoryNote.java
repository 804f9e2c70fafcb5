package dev.chancery.conversations;

import java.time.Instant;

/**
 * A note of Claude's memory.
 *
 * @param path {@code /memories/...}
 */
public record MemoryNote(String path, String content, Instant createdAt, Instant changedAt) {
    static MemoryNote of(NoteEntity entity) {
        return new MemoryNote(entity.path(), entity.content(), entity.createdAt(), entity.changedAt());
    }
}

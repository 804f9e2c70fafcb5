package dev.chancery.api.conversations;

import dev.chancery.conversations.MemoryNote;
import java.time.Instant;

/**
 * A note of Claude's memory.
 *
 * @param path such as /memories/preferences
 */
public record NoteView(String path, String content, Instant createdAt, Instant changedAt) {
    static NoteView of(MemoryNote note) {
        return new NoteView(note.path(), note.content(), note.createdAt(), note.changedAt());
    }
}

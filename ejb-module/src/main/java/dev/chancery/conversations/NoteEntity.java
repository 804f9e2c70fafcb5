package dev.chancery.conversations;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A note of the memory. */
@Entity
@Table(name = "chancery_memory_note")
class NoteEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "memory_id")
    private String memoryId = "";

    private String path = "";
    private String content = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    protected NoteEntity() {}

    NoteEntity(String id, String memoryId, String path, String content, Instant now) {
        this.id = id;
        this.memoryId = memoryId;
        this.path = path;
        this.content = content;
        this.createdAt = now;
        this.changedAt = now;
    }

    void write(String text, Instant now) {
        content = text;
        changedAt = now;
    }

    void move(String to) {
        path = to;
    }

    String memoryId() {
        return memoryId;
    }

    String path() {
        return path;
    }

    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}

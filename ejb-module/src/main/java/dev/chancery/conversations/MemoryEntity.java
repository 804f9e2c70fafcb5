package dev.chancery.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whose memory it is, and how much is in it: who changes that last, learns of the one before. */
@Entity
@Table(name = "chancery_memory")
class MemoryEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private String application = "";
    private String principal = "";
    private int notes;
    private long characters;

    protected MemoryEntity() {}

    MemoryEntity(String id, String application, String principal) {
        this.id = id;
        this.application = application;
        this.principal = principal;
    }

    void holds(int number, long size) {
        notes = number;
        characters = size;
    }

    String id() {
        return id;
    }

    String application() {
        return application;
    }

    String principal() {
        return principal;
    }

    int notes() {
        return notes;
    }

    long characters() {
        return characters;
    }
}

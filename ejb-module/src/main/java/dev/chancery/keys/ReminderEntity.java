package dev.chancery.keys;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That a reminder was given, so that it is given once. */
@Entity
@Table(name = "chancery_key_reminder")
class ReminderEntity {
    @Id
    private String id = "";

    @Column(name = "given_at")
    @Convert(converter = MicrosConverter.class)
    private Instant givenAt = Instant.EPOCH;

    @Version
    private long version;

    protected ReminderEntity() {}

    ReminderEntity(String id, Instant givenAt) {
        this.id = id;
        this.givenAt = givenAt;
    }

    String id() {
        return id;
    }

    Instant givenAt() {
        return givenAt;
    }
}

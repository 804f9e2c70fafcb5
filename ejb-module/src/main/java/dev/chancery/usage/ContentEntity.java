package dev.chancery.usage;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What was asked and answered in an attempt, redacted. */
@Entity
@Table(name = "chancery_content")
class ContentEntity {
    @Id
    @Column(name = "attempt_id")
    private String attemptId = "";

    @Version
    private long version;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    private String request = "";
    private String answer = "";

    protected ContentEntity() {}

    ContentEntity(String attemptId, Instant expiresAt, Contents contents) {
        this.attemptId = attemptId;
        this.expiresAt = expiresAt;
        this.request = contents.request();
        this.answer = contents.answer();
    }

    String attemptId() {
        return attemptId;
    }

    Contents contents() {
        return new Contents(request, answer);
    }
}

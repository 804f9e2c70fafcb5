package dev.chancery.conversations;

import dev.chancery.storage.AppendOnly;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What Claude made of the turns before a number; never changed. */
@AppendOnly
@Entity
@Table(name = "chancery_conversation_summary")
class SummaryEntity {
    @Id
    private String id = "";

    @Column(name = "conversation_id")
    private String conversationId = "";

    @Column(name = "before_number")
    private int beforeNumber;

    private String content = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected SummaryEntity() {}

    SummaryEntity(String conversationId, int beforeNumber, String content, Instant now) {
        this.id = TurnEntity.id(conversationId, beforeNumber);
        this.conversationId = conversationId;
        this.beforeNumber = beforeNumber;
        this.content = content;
        this.createdAt = now;
    }

    int beforeNumber() {
        return beforeNumber;
    }

    String content() {
        return content;
    }

    String id() {
        return id;
    }

    String conversationId() {
        return conversationId;
    }

    Instant createdAt() {
        return createdAt;
    }
}

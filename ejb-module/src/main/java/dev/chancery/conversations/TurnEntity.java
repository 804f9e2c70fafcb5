package dev.chancery.conversations;

import dev.chancery.messages.Message;
import dev.chancery.messages.Turn;
import dev.chancery.messages.Usage;
import dev.chancery.storage.AppendOnly;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A turn of a conversation; never changed. */
@AppendOnly
@Entity
@Table(name = "chancery_conversation_turn")
class TurnEntity {
    private static final int LONGEST_MODEL = 200;
    private static final int LONGEST_REASON = 100;

    @Id
    private String id = "";

    @Column(name = "conversation_id")
    private String conversationId = "";

    @Column(name = "turn_number")
    private int number;

    private String role = "";
    private String content = "";
    private boolean begins;
    private long estimate;
    private @Nullable String model;

    @Column(name = "stop_reason")
    private @Nullable String stopReason;

    @Column(name = "input_tokens")
    private @Nullable Long inputTokens;

    @Column(name = "output_tokens")
    private @Nullable Long outputTokens;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected TurnEntity() {}

    /** @param number from 1 */
    TurnEntity(String conversationId, int number, Turn turn, Instant now) {
        this.id = id(conversationId, number);
        this.conversationId = conversationId;
        this.number = number;
        this.role = turn.role();
        this.content = turn.fields().toString();
        this.begins = TurnContent.begins(turn);
        this.estimate = TurnContent.estimate(turn);
        this.createdAt = now;
    }

    static String id(String conversationId, int number) {
        return conversationId + "-" + number;
    }

    /** This is the turn of an answer. */
    TurnEntity of(Message answer) {
        Usage usage = answer.usage();
        model = atMost(LONGEST_MODEL, answer.model());
        stopReason = answer.stopReason()
                .map(reason -> atMost(LONGEST_REASON, reason.value()))
                .orElse(null);
        inputTokens = usage.inputTokens().isEmpty()
                ? null
                : Long.valueOf(usage.inputTokens().getAsLong()
                        + usage.cacheReadInputTokens().orElse(0)
                        + usage.cacheCreationInputTokens().orElse(0));
        outputTokens = orNull(usage.outputTokens());
        return this;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isEmpty() ? null : Long.valueOf(number.getAsLong());
    }

    private static String atMost(int most, String text) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    String conversationId() {
        return conversationId;
    }

    int number() {
        return number;
    }

    String role() {
        return role;
    }

    String content() {
        return content;
    }

    boolean begins() {
        return begins;
    }

    long estimate() {
        return estimate;
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    String stopReason() {
        return stopReason;
    }

    @Nullable
    Long inputTokens() {
        return inputTokens;
    }

    @Nullable
    Long outputTokens() {
        return outputTokens;
    }

    Instant createdAt() {
        return createdAt;
    }
}

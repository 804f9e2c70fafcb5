package dev.chancery.conversations;

import dev.chancery.messages.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn as it is stored. Model, reason and tokens are known of an answer; the tokens are those of the call.
 *
 * @param number its place in the conversation, from 1
 * @param inputTokens cached ones included
 */
public record StoredTurn(
        int number,
        Turn turn,
        @Nullable String model,
        @Nullable String stopReason,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        Instant createdAt) {
    static StoredTurn of(TurnEntity entity) {
        return new StoredTurn(
                entity.number(),
                StoredTurns.turn(entity),
                entity.model(),
                entity.stopReason(),
                entity.inputTokens(),
                entity.outputTokens(),
                entity.createdAt());
    }
}

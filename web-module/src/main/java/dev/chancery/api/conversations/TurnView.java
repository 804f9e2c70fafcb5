package dev.chancery.api.conversations;

import dev.chancery.conversations.StoredTurn;
import dev.chancery.messages.Fields;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A turn as it is stored. Model, reason and tokens are known of an answer; the tokens are those of the call.
 *
 * @param number its place in the conversation, from 1
 * @param inputTokens cached ones included
 * @param turn role and content, as the Messages API has them
 */
public record TurnView(
        int number,
        Instant createdAt,
        @Nullable String model,
        @Nullable String stopReason,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Schema(implementation = Object.class) Fields turn) {
    static TurnView of(StoredTurn stored) {
        return new TurnView(
                stored.number(),
                stored.createdAt(),
                stored.model(),
                stored.stopReason(),
                stored.inputTokens(),
                stored.outputTokens(),
                stored.turn().fields());
    }
}

package dev.chancery.api.batches;

import dev.chancery.messages.MessageBatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message batch.
 *
 * @param processing requests under way; all of them until the batch has ended
 * @param succeeded requests that were answered, and are billed
 * @param errored requests that were refused, and are not billed
 * @param canceled requests not begun when it was cancelled
 * @param expired requests not begun within a day
 * @param createdAt null when Anthropic does not say it
 * @param expiresAt when what is not answered by then expires
 * @param endedAt null while it goes on
 * @param canceledAt when it was cancelled; null when it was not
 * @param hasResults whether its results can be read
 */
public record BatchView(
        String id,
        MessageBatch.State state,
        long processing,
        long succeeded,
        long errored,
        long canceled,
        long expired,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant canceledAt,
        boolean hasResults) {
    static BatchView of(MessageBatch batch) {
        MessageBatch.Counts counts = batch.counts();
        return new BatchView(
                batch.id(),
                batch.state(),
                counts.processing(),
                counts.succeeded(),
                counts.errored(),
                counts.canceled(),
                counts.expired(),
                batch.createdAt().orElse(null),
                batch.expiresAt().orElse(null),
                batch.endedAt().orElse(null),
                batch.cancelledAt().orElse(null),
                batch.hasResults());
    }
}

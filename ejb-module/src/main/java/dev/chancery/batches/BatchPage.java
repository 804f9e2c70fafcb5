package dev.chancery.batches;

import dev.chancery.messages.MessageBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of batches, the newest first.
 *
 * @param next after which batch the next page goes on; null on the last one
 */
public record BatchPage(
        List<MessageBatch> batches, @Nullable String next) {
    /** Copies the list. */
    public BatchPage {
        batches = List.copyOf(batches);
    }
}

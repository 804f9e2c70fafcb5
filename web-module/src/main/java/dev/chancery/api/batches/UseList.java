package dev.chancery.api.batches;

import dev.chancery.batches.BatchUse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers of a batch used, by model. */
public record UseList(List<UseView> items) {
    /**
     * Of one model.
     *
     * @param model that answered
     * @param requests how many were answered
     * @param inputTokens of their prompts, those written to and read from the cache among them
     * @param costUsd by the prices of now, at half price; null is "no price", which is not free
     */
    public record UseView(
            String model,
            long requests,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal costUsd) {}

    static UseList of(List<BatchUse> uses) {
        return new UseList(uses.stream()
                .map(use -> new UseView(use.model(), use.requests(), use.inputTokens(), use.outputTokens(), use.cost()))
                .toList());
    }
}

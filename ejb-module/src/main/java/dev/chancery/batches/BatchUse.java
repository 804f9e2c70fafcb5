package dev.chancery.batches;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a batch used, of one model.
 *
 * @param model that answered; empty when the answers do not say it
 * @param requests how many were answered
 * @param inputTokens of their prompts, those written to and read from the cache among them
 * @param outputTokens that Claude produced
 * @param cost US dollars by the prices that hold when it is asked for, at half price; null is "no price", which is not
 *     free
 */
public record BatchUse(
        String model,
        long requests,
        long inputTokens,
        long outputTokens,
        @Nullable BigDecimal cost) {}

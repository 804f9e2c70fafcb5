package dev.chancery.api.usage;

import dev.chancery.usage.Use;
import java.math.BigDecimal;

/**
 * Sums over attempts.
 *
 * @param requests the attempts, however they went
 * @param unpriced attempts that used something without a price: the spend is at least the cost
 * @param inputTokens prompt tokens outside the cache
 * @param durationMs how long all took together
 */
public record UseView(
        long requests,
        long succeeded,
        long failed,
        long cancelled,
        long unknown,
        long unpriced,
        long inputTokens,
        long outputTokens,
        long thinkingTokens,
        long cacheWrite5mTokens,
        long cacheWrite1hTokens,
        long cacheReadTokens,
        long webSearches,
        long durationMs,
        BigDecimal costUsd) {
    static UseView of(Use use) {
        return new UseView(
                use.requests(),
                use.succeeded(),
                use.failed(),
                use.cancelled(),
                use.unknown(),
                use.unpriced(),
                use.input(),
                use.output(),
                use.thinking(),
                use.cacheWrite5m(),
                use.cacheWrite1h(),
                use.cacheRead(),
                use.webSearches(),
                use.durationMicros() / 1000,
                use.cost());
    }
}

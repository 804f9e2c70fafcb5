package dev.chancery.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sums over attempts.
 *
 * @param requests the attempts, however they went
 * @param succeeded of these, the whole answers
 * @param failed of these, what the API refused or broke off
 * @param cancelled of these, what callers gave up
 * @param unknown of these, what a node that ended never told of
 * @param unpriced attempts that used something without a price: the spend is at least the cost
 * @param input prompt tokens outside the cache
 * @param output tokens produced
 * @param thinking of the output, the thinking
 * @param cacheWrite5m prompt tokens written to the cache for five minutes
 * @param cacheWrite1h prompt tokens written to the cache for an hour
 * @param cacheRead prompt tokens read from the cache
 * @param webSearches searches of the web
 * @param durationMicros how long all took together, in microseconds
 * @param cost US dollars
 */
public record Use(
        long requests,
        long succeeded,
        long failed,
        long cancelled,
        long unknown,
        long unpriced,
        long input,
        long output,
        long thinking,
        long cacheWrite5m,
        long cacheWrite1h,
        long cacheRead,
        long webSearches,
        long durationMicros,
        BigDecimal cost) {
    /** Nothing at all. */
    public static final Use NONE = new Use(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO.setScale(12));

    /** Both together. */
    public Use plus(Use other) {
        return combined(other, 1);
    }

    /** This without a part of it. */
    public Use minus(Use part) {
        return combined(part, -1);
    }

    private Use combined(Use other, int sign) {
        return new Use(
                requests + sign * other.requests,
                succeeded + sign * other.succeeded,
                failed + sign * other.failed,
                cancelled + sign * other.cancelled,
                unknown + sign * other.unknown,
                unpriced + sign * other.unpriced,
                input + sign * other.input,
                output + sign * other.output,
                thinking + sign * other.thinking,
                cacheWrite5m + sign * other.cacheWrite5m,
                cacheWrite1h + sign * other.cacheWrite1h,
                cacheRead + sign * other.cacheRead,
                webSearches + sign * other.webSearches,
                durationMicros + sign * other.durationMicros,
                sign > 0 ? cost.add(other.cost) : cost.subtract(other.cost));
    }

    /** All tokens. */
    public long tokens() {
        return prompt() + output;
    }

    /** All prompt tokens, in the cache and outside. */
    public long prompt() {
        return input + cacheWrite5m + cacheWrite1h + cacheRead;
    }

    /** Failed requests, of all: 0 to 1; empty without a request. */
    public OptionalDouble errorRate() {
        return requests == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) failed / requests);
    }

    /** Prompt tokens read from the cache, of all prompt tokens: 0 to 1; empty without a prompt. */
    public OptionalDouble cacheHitRate() {
        return prompt() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cacheRead / prompt());
    }

    /** US dollars a request, rounded to twelve places; empty without a request. */
    public Optional<BigDecimal> costPerRequest() {
        return requests == 0
                ? Optional.empty()
                : Optional.of(cost.divide(BigDecimal.valueOf(requests), 12, RoundingMode.HALF_EVEN));
    }
}

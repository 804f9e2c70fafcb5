package dev.chancery.prices;

import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt is billed for.
 *
 * @param input prompt tokens outside the prompt cache
 * @param output tokens produced, thinking included
 * @param cacheWrite5m prompt tokens written to the cache for five minutes
 * @param cacheWrite1h prompt tokens written to the cache for an hour
 * @param cacheRead prompt tokens read from the cache
 * @param webSearches searches of the web
 * @param batch whether it ran in a message batch
 * @param geo {@code inference_geo} as the API said; empty when it did not
 * @param tier {@code service_tier} as the API said; empty when it did not
 * @param speed {@code speed} as the API said; empty when it did not
 * @param refused whether Claude declined (stop reason {@code refusal})
 */
public record Consumption(
        long input,
        long output,
        long cacheWrite5m,
        long cacheWrite1h,
        long cacheRead,
        long webSearches,
        boolean batch,
        String geo,
        String tier,
        String speed,
        boolean refused) {
    private static final String BATCH = "batch";

    /** @throws IllegalArgumentException when a number is negative */
    public Consumption {
        if ((input | output | cacheWrite5m | cacheWrite1h | cacheRead | webSearches) < 0) {
            throw new IllegalArgumentException("Nothing is consumed by a negative number.");
        }
    }

    /** Tokens outside the cache, at standard speed and tier: what an estimate knows. */
    public static Consumption ofTokens(long input, long output) {
        return new Consumption(input, output, 0, 0, 0, 0, false, "", "", "", false);
    }

    /**
     * What the API says was used. Empty when it cannot be told: no number of input or output tokens, or one that is
     * negative or no number. Cache writes are taken by their lifetime where the usage has it; the rest is five minutes.
     *
     * @param stopReason why Claude stopped; null when it did not say
     */
    public static Optional<Consumption> of(Usage usage, @Nullable StopReason stopReason) {
        try {
            OptionalLong input = usage.inputTokens();
            OptionalLong output = usage.outputTokens();
            return input.isEmpty() || output.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(usage, input.getAsLong(), output.getAsLong(), stopReason));
        } catch (IllegalArgumentException e) { // malformed fields are such as well
            return Optional.empty();
        }
    }

    private static Consumption read(Usage usage, long input, long output, @Nullable StopReason stopReason) {
        long hour = usage.cacheCreation1hInputTokens().orElse(0);
        long fiveMinutes = usage.cacheCreation5mInputTokens().orElse(0);
        long all = usage.cacheCreationInputTokens().orElse(0);
        String tier = usage.serviceTier().orElse("");
        return new Consumption(
                input,
                output,
                Math.max(fiveMinutes, all - hour),
                hour,
                usage.cacheReadInputTokens().orElse(0),
                usage.webSearchRequests().orElse(0),
                tier.equals(BATCH),
                usage.inferenceGeo().orElse(""),
                tier,
                usage.speed().orElse(""),
                StopReason.REFUSAL.equals(stopReason));
    }

    /** The same in a message batch, whatever tier the API said. */
    public Consumption inBatch() {
        return new Consumption(
                input, output, cacheWrite5m, cacheWrite1h, cacheRead, webSearches, true, geo, BATCH, speed, refused);
    }

    /** How many of the class. */
    public long of(BillingClass billed) {
        return switch (billed) {
            case INPUT -> input;
            case OUTPUT -> output;
            case CACHE_WRITE_5M -> cacheWrite5m;
            case CACHE_WRITE_1H -> cacheWrite1h;
            case CACHE_READ -> cacheRead;
            case WEB_SEARCH -> webSearches;
        };
    }

    /** The size of the prompt, by which a tier is chosen: input, cache reads and cache writes. */
    public long prompt() {
        long prompt = 0;
        for (long part : new long[] {input, cacheWrite5m, cacheWrite1h, cacheRead}) {
            prompt = prompt > Long.MAX_VALUE - part ? Long.MAX_VALUE : prompt + part;
        }
        return prompt;
    }

    /** Whether it is billed at all: a refusal before any output is not. */
    public boolean billed() {
        return !refused || output > 0;
    }
}

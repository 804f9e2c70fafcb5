package dev.chancery.keys;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt needs a key for.
 *
 * @param model the model asked; empty when the request names none
 * @param inputTokens how many the request is estimated to have, cached ones left out; 0 when unknown
 * @param outputTokens the most that the answer may have ({@code max_tokens}); 0 when it has none
 * @param patience the longest wait for a key
 * @param name the one key that will do; null for any
 */
public record KeyNeed(
        String model,
        long inputTokens,
        long outputTokens,
        Duration patience,
        @Nullable String name) {
    /** @throws IllegalArgumentException when a number is negative */
    public KeyNeed {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("tokens needed must not be negative");
        }
    }

    /** Any key will do. */
    public KeyNeed(String model, long inputTokens, long outputTokens, Duration patience) {
        this(model, inputTokens, outputTokens, patience, null);
    }

    /** Any key, for a request that names no model and uses no tokens. */
    public static KeyNeed any(Duration patience) {
        return new KeyNeed("", 0, 0, patience);
    }

    /** Those who need the same wait for each other. */
    String line() {
        return name == null ? model : model + '@' + name;
    }
}

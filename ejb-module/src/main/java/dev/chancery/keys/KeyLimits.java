package dev.chancery.keys;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rate limits, as the key ring asks for them. Its methods neither wait nor work on a database; safe for threads. */
public interface KeyLimits {
    /** No limits. */
    KeyLimits NONE = new NoKeyLimits();

    /** Takes what the need asks from all buckets of the key, or nothing: then tells how long until it would pass. */
    Duration take(String keyId, KeyNeed need);

    /** Learns limits from an answer's headers; the function gives a header's value, or null. */
    void learn(String keyId, String model, UnaryOperator<@Nullable String> header);

    /** Corrects what was taken to what was used; 0 when the API refused, or nothing is known. */
    void settle(String keyId, KeyNeed need, long inputTokens, long outputTokens);

    /** Puts back what was taken: the attempt was not sent. */
    void giveBack(String keyId, KeyNeed need);
}

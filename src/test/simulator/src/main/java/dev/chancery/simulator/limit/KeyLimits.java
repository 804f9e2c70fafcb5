package dev.chancery.simulator.limit;

import dev.chancery.simulator.script.RateLimit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What one key has left, and the headers that say so. */
public final class KeyLimits {

    private static final String PREFIX = "anthropic-ratelimit-";
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Clock clock;
    private final TokenBucket requests;
    private final TokenBucket input;
    private final TokenBucket output;

    KeyLimits(RateLimit limit, Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.requests = new TokenBucket(limit.requestsPerMinute(), nanos);
        this.input = new TokenBucket(limit.inputTokensPerMinute(), nanos);
        this.output = new TokenBucket(limit.outputTokensPerMinute(), nanos);
    }

    /** Takes a request and its input, or nothing if one of the buckets has too little. */
    public boolean admit(long inputTokens) {
        if (!requests.holds(1) || !input.holds(inputTokens) || !output.holds(1)) {
            return false;
        }
        requests.take(1);
        input.take(inputTokens);
        return true;
    }

    /** Input read from the cache does not count. */
    public void giveBack(long inputTokens) {
        input.take(-inputTokens);
    }

    public void produced(long outputTokens) {
        output.take(outputTokens);
    }

    /** Whole seconds until as much could be admitted. */
    public long secondsUntil(long inputTokens) {
        long wait = Math.max(requests.nanosUntil(1), input.nanosUntil(inputTokens));
        return Math.max(1, (Math.max(wait, output.nanosUntil(1)) + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    }

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(16);
        put(headers, "requests", requests, requests.remaining());
        put(headers, "input-tokens", input, thousands(input));
        put(headers, "output-tokens", output, thousands(output));
        TokenBucket tightest = input.fullness() <= output.fullness() ? input : output;
        put(headers, "tokens", tightest, thousands(tightest));
        return headers;
    }

    private static long thousands(TokenBucket bucket) {
        return (bucket.remaining() + 500) / 1000 * 1000;
    }

    private void put(Map<String, String> headers, String name, TokenBucket bucket, long remaining) {
        long secondsUntilFull = (bucket.nanosUntilFull() + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
        headers.put(PREFIX + name + "-limit", Long.toString(bucket.capacity()));
        headers.put(PREFIX + name + "-remaining", Long.toString(remaining));
        headers.put(PREFIX + name + "-reset", Rfc3339.seconds(clock.millis() / 1000 + secondsUntilFull));
    }
}

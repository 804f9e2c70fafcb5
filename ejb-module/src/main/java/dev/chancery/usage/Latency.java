package dev.chancery.usage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long attempts that succeeded took, from a histogram whose buckets end 19 % apart: a percentile is never less than
 * the true one, and at most that much more.
 */
public final class Latency {
    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /** @param counts how many fell into each bucket */
    Latency(Map<Integer, Long> counts) {
        this.counts.putAll(counts);
    }

    /** How many attempts it is about. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The time within which this part of the attempts ended, such as 0.95; empty when there was none. */
    public Optional<Duration> percentile(double part) {
        long rank = (long) Math.ceil(part * count());
        long passed = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            passed += bucket.getValue();
            if (passed >= rank && passed > 0) {
                return Optional.of(LatencyBuckets.end(bucket.getKey()));
            }
        }
        return Optional.empty();
    }
}

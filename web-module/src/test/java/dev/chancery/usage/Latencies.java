package dev.chancery.usage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Times for tests of screens. */
public final class Latencies {
    private Latencies() {}

    /** Of attempts that took so long; a histogram tells them up to 19 % too long. */
    public static Latency of(Duration... durations) {
        Map<Integer, Long> counts = new HashMap<>();
        for (Duration duration : durations) {
            counts.merge(LatencyBuckets.of(duration), 1L, Long::sum);
        }
        return new Latency(counts);
    }
}

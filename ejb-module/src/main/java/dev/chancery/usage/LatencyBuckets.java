package dev.chancery.usage;

import java.time.Duration;

/**
 * Buckets of time for histograms: each ends 19 % later than the one before (four to a doubling), so that a percentile
 * read from them is at most that far off. Bucket 0 ends at one millisecond.
 */
final class LatencyBuckets {
    private static final double PER_DOUBLING = 4;
    private static final int LAST = 120; // about twelve days

    private LatencyBuckets() {}

    static int of(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis <= 1) {
            return 0;
        }
        return (int) Math.min(LAST, Math.ceil(Math.log(millis) / Math.log(2) * PER_DOUBLING));
    }

    /** Where a bucket ends. */
    static Duration end(int bucket) {
        return Duration.ofNanos(Math.round(Math.pow(2, bucket / PER_DOUBLING) * 1e6));
    }
}

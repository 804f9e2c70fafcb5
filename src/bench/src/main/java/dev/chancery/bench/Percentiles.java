package dev.chancery.bench;

import java.util.Arrays;

/** Of times, in milliseconds. */
record Percentiles(double p50, double p99) {
    static Percentiles ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
}

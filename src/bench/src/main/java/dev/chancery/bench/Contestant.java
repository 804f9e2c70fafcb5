package dev.chancery.bench;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Does its work so many times, and tells what was measured. */
interface Contestant<M> {
    M run(int times) throws Exception;

    /** Once the same thing. */
    interface Work {
        void run() throws Exception;
    }

    /** Measured is what the whole JVM uses meanwhile. */
    static Contestant<Cost> metered(Work work) {
        return times -> {
            Meter before = Meter.now();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            return Meter.now().since(before, times);
        };
    }

    /** Measured is the median of the times that it tells itself, in nanoseconds. */
    static Contestant<Double> timed(LongSupplier work) {
        return times -> {
            long[] nanos = new long[times];
            Arrays.setAll(nanos, i -> work.getAsLong());
            Arrays.sort(nanos);
            return (double) nanos[times / 2];
        };
    }
}

package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Timings on a machine that stalls now and then: what is late once may be its fault, what is late each time is ours. */
public final class Timings {
    private static final int TRIES = 3;

    private Timings() {}

    /** Does the work again, at most three times, until it takes no longer than that. */
    public static void within(Duration most, ThrowingRunnable work) throws Exception {
        timed(most, () -> {
            long start = System.nanoTime();
            work.run();
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    /** The same for work that tells by itself how long it took. */
    public static void timed(Duration most, Callable<Duration> work) throws Exception {
        List<Duration> taken = new ArrayList<>();
        do {
            taken.add(work.call());
        } while (last(taken).compareTo(most) >= 0 && taken.size() < TRIES);
        assertThat(last(taken)).as("how long it took, the last of %s", taken).isLessThan(most);
    }

    private static Duration last(List<Duration> all) {
        return all.get(all.size() - 1);
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}

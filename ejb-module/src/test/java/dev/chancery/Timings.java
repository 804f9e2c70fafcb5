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

    /** Does the work again, at most three times, until it passes and takes no longer than that. */
    public static void within(Duration most, ThrowingRunnable work) throws Exception {
        inThreeTries(() -> {
            long start = System.nanoTime();
            work.run();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("how long it took")
                    .isLessThan(most);
        });
    }

    /** For work that tells by itself how long it took; what fails in it is not tried again. */
    public static void timed(Duration most, Callable<Duration> work) throws Exception {
        List<Duration> taken = new ArrayList<>();
        do {
            taken.add(work.call());
        } while (last(taken).compareTo(most) >= 0 && taken.size() < TRIES);
        assertThat(last(taken)).as("how long it took, the last of %s", taken).isLessThan(most);
    }

    /** For work that a stall makes fail, since time goes on in it: does it again, at most three times, until it passes. */
    public static void inThreeTries(ThrowingRunnable work) throws Exception {
        for (int i = 1; i < TRIES; i++) {
            try {
                work.run();
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | AssertionError e) {
                System.getLogger(Timings.class.getName()).log(System.Logger.Level.INFO, "Is tried again", e);
            }
        }
        work.run();
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

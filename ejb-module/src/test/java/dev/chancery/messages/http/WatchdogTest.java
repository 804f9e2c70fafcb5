package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Watchdog watchdog = new Watchdog(scheduler);

    @AfterEach
    void stopScheduler() {
        scheduler.shutdownNow();
    }

    @Test
    void checksWhatItWatchesAgainAndAgain() throws InterruptedException {
        Checked checked = new Checked(3, () -> {});
        watchdog.watch(checked);

        assertThat(checked.latch.await(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isNotStoppedByOneThatFails() throws InterruptedException {
        Checked healthy = new Checked(3, () -> {});
        watchdog.watch(new Checked(3, () -> {
            throw new IllegalStateException("on purpose");
        }));
        watchdog.watch(healthy);

        assertThat(healthy.latch.await(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void forgetsWhatIsOver() throws InterruptedException {
        Checked forgotten = new Checked(1, () -> {});
        Checked other = new Checked(3, () -> {});
        watchdog.watch(forgotten);
        watchdog.forget(forgotten);
        watchdog.watch(other);

        assertThat(other.latch.await(15, TimeUnit.SECONDS)).isTrue();
        assertThat(forgotten.latch.getCount()).isEqualTo(1);
        assertThat(watchdog.size()).isEqualTo(1);
    }

    @Test
    void endsEverythingWhenItIsClosed() {
        List<String> stopped = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            watchdog.watch(new Watchdog.Watched() {
                @Override
                public void check() {}

                @Override
                public void stop() {
                    stopped.add(name);
                }
            });
        }

        watchdog.close();

        assertThat(stopped).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void costsNothingBeforeThereIsSomethingToWatch() {
        watchdog.close();

        assertThat(watchdog.size()).isZero();
    }

    private record Checked(CountDownLatch latch, Runnable then) implements Watchdog.Watched {
        Checked(int times, Runnable then) {
            this(new CountDownLatch(times), then);
        }

        @Override
        public void check() {
            latch.countDown();
            then.run();
        }

        @Override
        public void stop() {}
    }
}

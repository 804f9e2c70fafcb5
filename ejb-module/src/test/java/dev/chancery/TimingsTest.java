package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimingsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger tries = new AtomicInteger();

    private void fail(int times) {
        if (tries.incrementAndGet() <= times) {
            throw new IllegalStateException("try " + tries);
        }
    }

    @Test
    void triesOnceWhatPasses() throws Exception {
        Timings.inThreeTries(() -> fail(0));
        Timings.within(LONG, () -> fail(0));

        assertThat(tries).hasValue(2);
    }

    @Test
    void triesAgainWhatFailsAndSaysWhyTheThirdTime() throws Exception {
        Timings.inThreeTries(() -> fail(2));
        assertThat(tries).hasValue(3);

        tries.set(0);
        assertThatThrownBy(() -> Timings.within(LONG, () -> fail(3))).hasMessage("try 3");
    }

    @Test
    void findsWhatIsLateEachTime() {
        assertThatThrownBy(() -> Timings.within(Duration.ZERO, tries::incrementAndGet))
                .isInstanceOf(AssertionError.class);

        assertThat(tries).hasValue(3);
    }

    @Test
    void timesAgainWhatIsLateButNotWhatFails() throws Exception {
        Queue<Duration> taken = new ArrayDeque<>(List.of(LONG, LONG, Duration.ZERO));
        Timings.timed(LONG, taken::remove);
        assertThat(taken).isEmpty();

        assertThatThrownBy(() -> Timings.timed(LONG, () -> {
                    fail(1);
                    return Duration.ZERO;
                }))
                .hasMessage("try 1");
    }
}

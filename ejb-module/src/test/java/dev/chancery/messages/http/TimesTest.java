package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.SteppedTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {
    private final SteppedTime time = new SteppedTime();

    @Test
    void aDeadlineRunsOutAlsoWhereTheClocksNumbersOverflow() {
        Deadline deadline = new Deadline(time, Duration.ofSeconds(10));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(10));
        assertThat(deadline.limit()).isEqualTo(Duration.ofSeconds(10));

        time.advance(Duration.ofSeconds(4));
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofSeconds(4));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThat(deadline.isOver()).isFalse();

        time.advance(Duration.ofSeconds(6));
        assertThat(deadline.isOver()).isTrue();
        time.advance(Duration.ofDays(1));
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.elapsed()).isEqualTo(Duration.ofDays(1).plusSeconds(10));
    }

    @Test
    void aDeadlineMayBeAsFarAsADurationReaches() {
        Deadline deadline = new Deadline(time, Duration.ofSeconds(Long.MAX_VALUE));
        time.advance(Duration.ofDays(365));

        assertThat(deadline.isOver()).isFalse();
    }

    @Test
    void idleTimeIsWhatAReaderWaitsInVain() {
        IdleTime idle = new IdleTime(time, Duration.ofSeconds(5));
        idle.waiting();
        time.advance(Duration.ofSeconds(4));
        assertThat(idle.isOver()).isFalse();

        time.advance(Duration.ofSeconds(2));
        assertThat(idle.isOver()).isTrue();
    }

    @Test
    void theReadersOwnWorkIsNotIdle() {
        IdleTime idle = new IdleTime(time, Duration.ofSeconds(5));
        idle.waiting();
        time.advance(Duration.ofSeconds(4));
        idle.working();
        time.advance(Duration.ofHours(1));
        assertThat(idle.isOver()).isFalse();

        idle.waiting();
        assertThat(idle.isOver()).isFalse();
    }

    @Test
    void contentBeginsAnewAndPingsDoNot() {
        IdleTime idle = new IdleTime(time, Duration.ofSeconds(5));
        for (int ping = 0; ping < 2; ping++) {
            idle.waiting();
            time.advance(Duration.ofSeconds(2));
            idle.working();
        }
        idle.waiting();
        time.advance(Duration.ofSeconds(2));
        assertThat(idle.isOver()).as("after two pings and six seconds").isTrue();

        idle.working();
        idle.content();
        idle.waiting();
        time.advance(Duration.ofSeconds(4));
        assertThat(idle.isOver()).as("four seconds after content").isFalse();
    }

    @Test
    void idleTimeMayBeAsLongAsADurationReaches() {
        IdleTime idle = new IdleTime(time, Duration.ofSeconds(Long.MAX_VALUE));
        idle.waiting();
        time.advance(Duration.ofDays(365));

        assertThat(idle.isOver()).isFalse();
    }
}

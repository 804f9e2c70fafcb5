package dev.chancery.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.script.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private long nanos;

    private final TokenBucket bucket = new TokenBucket(60, () -> nanos);

    private void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Test
    void refillsContinuously() {
        bucket.take(60);
        assertThat(bucket.holds(1)).isFalse();

        pass(Duration.ofMillis(1500));
        assertThat(bucket.remaining()).isEqualTo(1);
        assertThat(bucket.nanosUntil(2)).isEqualTo(Duration.ofMillis(500).toNanos());
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        pass(Duration.ofHours(1));
        assertThat(bucket.remaining()).isEqualTo(60);
    }

    @Test
    void canBeOverdrawn() {
        bucket.take(90);

        assertThat(bucket.remaining()).isZero();
        assertThat(bucket.nanosUntil(1)).isEqualTo(Duration.ofSeconds(31).toNanos());
    }

    @Test
    void servesWhatIsLargerThanItselfWhenFull() {
        assertThat(bucket.holds(1000)).isTrue();
    }

    @Test
    void saysWhatIsLeft() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        KeyLimits limits = new KeyLimits(new RateLimit(60, 90_000, 10_000), clock, () -> nanos);

        assertThat(limits.admit(29_600)).isTrue();
        limits.produced(2_000);

        assertThat(limits.headers())
                .containsEntry("anthropic-ratelimit-requests-remaining", "59")
                .containsEntry("anthropic-ratelimit-requests-reset", "2026-11-21T10:00:01Z")
                .containsEntry("anthropic-ratelimit-input-tokens-remaining", "60000")
                .containsEntry("anthropic-ratelimit-output-tokens-remaining", "8000")
                .containsEntry("anthropic-ratelimit-tokens-limit", "90000");
    }
}

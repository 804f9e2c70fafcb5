package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.keys.KeyLimits;
import dev.chancery.limits.Storm.Outcome;
import dev.chancery.limits.Storm.Work;
import dev.chancery.simulator.script.RateLimit;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class StormTest {
    private static final ToLongFunction<Random> NETWORK = random -> 20 + random.nextInt(100);
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final int MINUTES = 20;
    private static final LimitsConfig CONFIG = LimitsConfig.of(name -> null);

    private static long around(Random random, long mean) {
        return Math.max(1, Math.round(mean * Math.exp(0.8 * random.nextGaussian() - 0.32)));
    }

    @Test
    void reachesTheLimitOfRequestsWithFewRefusals() {
        Outcome outcome = run(
                new RateLimit(600, 10_000_000, 10_000_000),
                true,
                200,
                random -> new Work(100, 100, 50, 1000, Duration.ofMillis(500 + random.nextInt(3000))));

        assertGood(outcome, outcome.answered(), 600);
    }

    @Test
    void reachesTheLimitOfInputThoughEstimatesAreWrong() {
        Outcome outcome = run(new RateLimit(100_000, 400_000, 10_000_000), true, 200, random -> {
            long input = around(random, 2000);
            return new Work(
                    input, Math.round(input * (0.5 + 0.4 * random.nextDouble())), 50, 1000, Duration.ofSeconds(1));
        });

        assertGood(outcome, outcome.input(), 400_000);
    }

    @Test
    void reachesTheLimitOfOutputThoughAnswersDiffer() {
        Outcome outcome = run(new RateLimit(100_000, 10_000_000, 80_000), true, 200, random -> {
            long output = around(random, 500);
            return new Work(100, 100, output, 8000, Duration.ofMillis(output * 10));
        });

        assertGood(outcome, outcome.output(), 80_000);
    }

    @Test
    void reachesTheLimitOfOutputWithAnswersOfMinutes() {
        Outcome outcome = run(new RateLimit(100_000, 10_000_000, 400_000), true, 400, random -> {
            long output = around(random, 6000);
            return new Work(100, 100, output, 64_000, Duration.ofMillis(output * 20));
        });

        assertGood(outcome, outcome.output(), 400_000);
    }

    @Test
    void isNotMisledByHeadersThatWereCountedLongAgo() {
        Outcome outcome = run(
                new RateLimit(120, 10_000_000, 10_000_000),
                false,
                200,
                random -> new Work(100, 100, 50, 1000, Duration.ofSeconds(20 + random.nextInt(40))));

        assertGood(outcome, outcome.answered(), 120);
    }

    @Test
    void sendsFewBeforeItKnowsTheLimits() {
        Storm storm = new Storm(new RateLimit(60, 1_000_000, 1_000_000), NETWORK, true);
        storm.callers(500, limits(storm), random -> new Work(100, 100, 50, 1000, Duration.ofSeconds(5)));

        Outcome outcome = storm.run(Duration.ofMinutes(1));

        assertThat(outcome.refused()).isZero();
        assertThat(outcome.answered()).isBetween(85L, 120L);
    }

    private static Outcome run(RateLimit limit, boolean headersFirst, int callers, Function<Random, Work> work) {
        Storm storm = new Storm(limit, NETWORK, headersFirst);
        storm.callers(callers, limits(storm), work);
        storm.run(WARM_UP);
        return storm.run(Duration.ofMinutes(MINUTES));
    }

    private static KeyLimits limits(Storm storm) {
        return new RateLimits(CONFIG, storm::nanoTime);
    }

    private static void assertGood(Outcome outcome, long got, long allowedPerMinute) {
        assertThat((double) got / MINUTES / allowedPerMinute)
                .as("goodput of %s", outcome)
                .isBetween(0.9, 1.02);
        assertThat(outcome.refusedPart()).as("refused of %s", outcome).isLessThan(0.02);
    }
}

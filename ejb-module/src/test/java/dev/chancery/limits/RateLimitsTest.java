package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.SteppedTime;
import dev.chancery.keys.KeyNeed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private static final String KEY = "key-1";
    private static final String MODEL = "claude-opus-5-5";
    private static final KeyNeed SMALL = need(MODEL, 10, 100);

    private final SteppedTime time = new SteppedTime();

    private static KeyNeed need(String model, long input, long output) {
        return new KeyNeed(model, input, output, Duration.ofSeconds(1));
    }

    private RateLimits limits(String... properties) {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            config.put("chancery.limits." + properties[i], properties[i + 1]);
        }
        return new RateLimits(LimitsConfig.of(config::get), time);
    }

    private static void learn(RateLimits limits, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i].equals("date") ? "date" : "anthropic-ratelimit-" + headers[i], headers[i + 1]);
        }
        limits.learn(KEY, MODEL, all::get);
    }

    private int takeAll(RateLimits limits, KeyNeed need, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limits.take(KEY, need).isZero() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void knowsNoLimitBeforeAnAnswerSaysOne() {
        RateLimits limits = limits();
        learn(limits);

        assertThat(takeAll(limits, SMALL, 10_000)).isEqualTo(10_000);
        assertThat(limits.states())
                .singleElement()
                .extracting(LimitState::levels)
                .isEqualTo(Map.of());
    }

    @Test
    void letsScoutsGoAheadUntilTheFirstAnswer() {
        RateLimits limits = limits();

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(8);
        learn(limits);
        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(100);
    }

    @Test
    void doesNotWaitForAnAnswerThatDoesNotCome() {
        RateLimits limits = limits();
        takeAll(limits, SMALL, 8);

        time.advance(Duration.ofSeconds(10));

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(100);
    }

    @Test
    void keepsToTheConfiguredCapAndRefillsAllTheTime() {
        RateLimits limits = limits("requests-per-minute", "60");
        learn(limits);

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(60);
        assertThat(limits.take(KEY, SMALL)).isEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofMillis(999));
        assertThat(limits.take(KEY, SMALL)).isEqualTo(Duration.ofMillis(1));
        time.advance(Duration.ofMillis(1));
        assertThat(limits.take(KEY, SMALL)).isZero();
        assertThat(limits.take(KEY, SMALL)).isPositive();
    }

    @Test
    void takesAllOrNothing() {
        RateLimits limits = limits("requests-per-minute", "60", "input-tokens-per-minute", "100");
        learn(limits);
        limits.take(KEY, need(MODEL, 90, 0));

        assertThat(limits.take(KEY, need(MODEL, 40, 0))).isEqualTo(Duration.ofSeconds(18));

        LimitState state = limits.states().get(0);
        assertThat(state.levels().get(Meter.REQUESTS).remaining()).isEqualTo(59);
        assertThat(state.levels().get(Meter.INPUT_TOKENS).remaining()).isEqualTo(10);
    }

    @Test
    void letsMoreThanTheBucketHoldsThroughWhenItIsFull() {
        RateLimits limits = limits("input-tokens-per-minute", "100");
        learn(limits);

        assertThat(limits.take(KEY, need(MODEL, 150, 0))).isZero();
        assertThat(limits.take(KEY, need(MODEL, 10, 0))).isEqualTo(Duration.ofSeconds(36));
    }

    @Test
    void learnsTheLimitAndWhatRemains() {
        RateLimits limits = limits();

        learn(limits, "requests-limit", "50", "requests-remaining", "3", "requests-reset", "2026-11-21T00:00:00Z");

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(3);
    }

    @Test
    void doesNotBelieveThatMoreIsLeftThanItKnows() {
        RateLimits limits = limits();
        learn(limits, "requests-limit", "50", "requests-remaining", "3");
        takeAll(limits, SMALL, 3);

        learn(limits, "requests-limit", "50", "requests-remaining", "50");

        assertThat(takeAll(limits, SMALL, 100)).isZero();
    }

    @Test
    void reckonsWithWhatIsOnItsWay() {
        RateLimits limits = limits("requests-per-minute", "50");
        learn(limits);
        takeAll(limits, SMALL, 5);

        learn(limits, "requests-limit", "50", "requests-remaining", "20");

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(16);
    }

    @Test
    void addsWhatRefilledSinceTheNumbersWereCounted() {
        RateLimits limits = limits();

        learn(
                limits,
                "requests-limit",
                "60",
                "requests-remaining",
                "0",
                "requests-reset",
                "2026-11-21T00:01:00Z",
                "date",
                "Sat, 21 Nov 2026 00:00:30 GMT");

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(30);
    }

    @Test
    void seesADebtByItsReset() {
        RateLimits limits = limits();
        learn(
                limits,
                "output-tokens-limit",
                "60000",
                "output-tokens-remaining",
                "0",
                "output-tokens-reset",
                "2026-11-21T00:02:00Z",
                "date",
                "Sat, 21 Nov 2026 00:00:00 GMT");

        assertThat(limits.take(KEY, need(MODEL, 0, 1))).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }

    @Test
    void usesItsShareOfTheLimit() {
        RateLimits limits = limits("share", "0.5");

        learn(limits, "requests-limit", "50", "requests-remaining", "50");

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(25);
    }

    @Test
    void takesTheTighterOfCapAndLimit() {
        RateLimits limits = limits("requests-per-minute", "10");

        learn(limits, "requests-limit", "50", "requests-remaining", "50");

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(10);
    }

    @Test
    void takesOtherCapsOverAtOnce() {
        RateLimits limits = limits();
        learn(limits);
        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(100);

        limits.caps((keyId, modelClass) -> new Allowance(modelClass.equals("opus-5") ? 5 : 0, 0, 0));

        assertThat(takeAll(limits, SMALL, 100)).isEqualTo(5);
    }

    @Test
    void putsBackWhatWasNotSent() {
        RateLimits limits = limits("requests-per-minute", "1", "input-tokens-per-minute", "100");
        learn(limits);
        limits.take(KEY, need(MODEL, 90, 0));

        limits.giveBack(KEY, need(MODEL, 90, 0));

        assertThat(limits.take(KEY, need(MODEL, 90, 0))).isZero();
    }

    @Test
    void debitsWhatWasReallyUsed() {
        RateLimits limits = limits("input-tokens-per-minute", "1000", "output-tokens-per-minute", "1000");
        learn(limits);
        KeyNeed need = need(MODEL, 100, 2000);
        limits.take(KEY, need);

        limits.settle(KEY, need, 300, 1100);

        Map<Meter, LimitLevel> levels = limits.states().get(0).levels();
        assertThat(levels.get(Meter.INPUT_TOKENS).remaining()).isEqualTo(700);
        assertThat(levels.get(Meter.OUTPUT_TOKENS).remaining()).isZero();
        assertThat(levels.get(Meter.OUTPUT_TOKENS).untilFull()).isEqualTo(Duration.ofSeconds(66));
    }

    @Test
    void expectsWhatEarlierRequestsHad() {
        RateLimits limits = limits("input-tokens-per-minute", "10000", "output-tokens-per-minute", "10000");
        learn(limits);
        for (int i = 0; i < 10; i++) {
            limits.take(KEY, need(MODEL, 100, 64_000));
            limits.settle(KEY, need(MODEL, 100, 64_000), 200, 50);
        }
        time.advance(Duration.ofMinutes(1));

        limits.take(KEY, need(MODEL, 100, 64_000));

        Map<Meter, LimitLevel> levels = limits.states().get(0).levels();
        assertThat(levels.get(Meter.INPUT_TOKENS).remaining()).isEqualTo(9_800);
        assertThat(levels.get(Meter.OUTPUT_TOKENS).remaining()).isEqualTo(9_950);
    }

    @Test
    void keepsKeysAndClassesOfModelsApart() {
        RateLimits limits = limits("requests-per-minute", "1");
        learn(limits);
        limits.take(KEY, SMALL);

        assertThat(limits.take(KEY, need("claude-opus-5", 0, 0))).isPositive();
        assertThat(limits.take(KEY, need("claude-haiku-5-5", 0, 0))).isZero();
        assertThat(limits.take(KEY, need("", 0, 0))).isZero();
        assertThat(limits.take("key-2", SMALL)).isZero();
    }

    @Test
    void goesOnFromANewLimitWithWhatWasLeft() {
        RateLimits limits = limits();
        learn(limits, "requests-limit", "50", "requests-remaining", "50");
        takeAll(limits, SMALL, 45);

        learn(limits, "requests-limit", "6000", "requests-remaining", "5955");
        assertThat(takeAll(limits, SMALL, 100)).isZero();
        time.advance(Duration.ofSeconds(1));

        assertThat(takeAll(limits, SMALL, 200)).isBetween(90, 105);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e308", "NaN", "99999999999999999999", "50 requests", "999999999999999999"})
    void survivesNumbersThatCannotBe(String number) {
        RateLimits limits = limits();

        learn(limits, "requests-limit", number, "requests-remaining", number, "requests-reset", number, "date", number);
        learn(limits, "input-tokens-limit", "100", "input-tokens-remaining", number);

        assertThat(takeAll(limits, need(MODEL, 0, 0), 100)).isEqualTo(100);
    }

    @Test
    void survivesUsageThatCannotBe() {
        RateLimits limits = limits("output-tokens-per-minute", "1000", "input-tokens-per-minute", "4000000");
        learn(limits);
        limits.take(KEY, SMALL);

        limits.settle(KEY, SMALL, Long.MAX_VALUE, Long.MAX_VALUE);
        limits.settle(KEY, SMALL, -1, -1);
        limits.giveBack(KEY, SMALL);

        time.advance(Duration.ofMinutes(1));
        assertThat(limits.take(KEY, SMALL)).isZero();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        RateLimits limits = limits("requests-per-minute", "1");
        limits.take(KEY, SMALL);
        for (int i = 0; i < 10_000; i++) {
            KeyNeed need = need("model-" + i, 0, 0);
            limits.take(KEY, need);
            limits.settle(KEY, need, 0, 0);
        }

        assertThat(limits.states()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(limits.states()).extracting(LimitState::modelClass).contains("opus-5");
    }

    @Test
    void neverGivesMoreThanThereIsToManyThreads() throws InterruptedException {
        RateLimits limits = limits("requests-per-minute", "1000", "input-tokens-per-minute", "5000");
        learn(limits);
        AtomicInteger taken = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            callers.execute(() -> taken.addAndGet(takeAll(limits, SMALL, 1000)));
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(taken).hasValue(500);
    }
}

package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.SteppedTime;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.testing.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class RotatingKeyRingTest {
    private static final KeyNeed PATIENCE = KeyNeed.any(Duration.ofMinutes(1));
    private static final Duration RETRY_REJECTED = Duration.ofMinutes(5);

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final SteppedTime time = new SteppedTime();
    private final SetClock clock = new SetClock(NOW);

    @Test
    void lendsTheKeyThatRestedLongest() throws Exception {
        KeyRing ring = ring("a", "b", "c");

        assertThat(names(ring, 7)).containsExactly("a", "b", "c", "a", "b", "c", "a");
    }

    @Test
    void lendsOneKeyToManyAtOnce() throws Exception {
        KeyRing ring = ring("a");
        try (KeyLease first = ring.lease(PATIENCE);
                KeyLease second = ring.lease(PATIENCE)) {
            assertThat(first.key()).isSameAs(second.key());
        }
    }

    @Test
    void isFairAlsoWhereManyThreadsAsk() {
        KeyRing ring = ring("a", "b", "c", "d");
        var counts = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> name(ring))
                .collect(Collectors.groupingByConcurrent(name -> name, Collectors.counting()));

        assertThat(counts).containsOnlyKeys("a", "b", "c", "d");
        assertThat(counts.values()).containsOnly(1_000L);
    }

    @Test
    void leavesOutAParkedKeyUntilItsRestIsOver() throws Exception {
        KeyRing ring = ring("a", "b", "c");
        park(ring, "a", Duration.ofSeconds(30));

        assertThat(names(ring, 4)).containsExactly("b", "c", "b", "c");
        time.advance(Duration.ofSeconds(29));
        assertThat(names(ring, 2)).containsExactly("b", "c");
        time.advance(Duration.ofSeconds(1));
        assertThat(names(ring, 3)).containsExactly("a", "b", "c");
    }

    @Test
    void isNotWokenEarlyByAShorterRest() throws Exception {
        KeyRing ring = ring("a", "b");
        try (KeyLease lease = ring.lease(PATIENCE)) {
            lease.park(Duration.ofSeconds(30));
            lease.park(Duration.ofSeconds(1));
        }
        time.advance(Duration.ofSeconds(2));

        assertThat(names(ring, 2)).containsExactly("b", "b");
    }

    @Test
    void saysAtOnceThatNoKeyBecomesFreeInTime() throws Exception {
        KeyRing ring = ring("a", "b");
        park(ring, "a", Duration.ofSeconds(90));
        park(ring, "b", Duration.ofSeconds(70));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> ring.lease(PATIENCE))
                .withMessage("Every API key is at its rate limit; the first is free again in PT1M10S.")
                .satisfies(e -> assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(70)));
        time.advance(Duration.ofSeconds(30));
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> ring.lease(KeyNeed.any(Duration.ofSeconds(39))))
                .satisfies(e -> assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(40)));
    }

    @Test
    void waitsForTheFirstKeyThatIsFreeAgain() throws Exception {
        KeyRing ring = ring("a", "b");
        park(ring, "a", Duration.ofMillis(50));
        park(ring, "b", Duration.ofMillis(20));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> name(ring));

        assertThat(waiting).as("time stands still").failsWithin(Duration.ofMillis(80));
        time.advance(Duration.ofMillis(20));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(15)).isEqualTo("b");
    }

    @Test
    void whoWaitsIsToldWhenTheRestGetsTooLong() throws Exception {
        KeyRing ring = ring("a");
        try (KeyLease lease = ring.lease(PATIENCE)) {
            lease.park(Duration.ofSeconds(50));
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> name(ring));
            assertThat(waiting).failsWithin(Duration.ofMillis(50));

            lease.park(Duration.ofHours(1));

            assertThat(waiting)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(RateLimitedException.class);
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        KeyRing ring = ring("a");
        park(ring, "a", Duration.ofSeconds(30));
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                ring.lease(PATIENCE);
            } catch (Throwable e) {
                ended.complete(e);
            }
        });
        waiting.start();
        waiting.interrupt();

        assertThat(ended.get(15, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void doesNotParkForLongerThanADay() throws Exception {
        KeyRing ring = ring("a");
        park(ring, "a", Duration.ofSeconds(Long.MAX_VALUE));
        time.advance(Duration.ofDays(1));

        assertThat(names(ring, 1)).containsExactly("a");
    }

    @Test
    void takesARejectedKeyOutOfUse() throws Exception {
        KeyRing ring = ring("a", "b");
        reject(ring, "a");

        assertThat(names(ring, 3)).containsExactly("b", "b", "b");
    }

    @Test
    void saysThatEveryKeyWasRejectedByTheirHints() throws Exception {
        KeyRing ring = ring("canary-key-a", "canary-key-b");
        reject(ring, "canary-key-a");
        reject(ring, "canary-key-b");

        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring.lease(PATIENCE))
                .withMessage("The API rejected every configured key (401): key 0 (cana...), key 1 (cana...)."
                        + " Set another one in anthropic.api-key.");
    }

    @Test
    void letsOneCallTryARejectedKeyAgain() throws Exception {
        KeyRing ring = ring("a", "b");
        reject(ring, "a");
        time.advance(RETRY_REJECTED);
        List<String> lent = new ArrayList<>();
        List<KeyLease> leases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            leases.add(ring.lease(PATIENCE));
            lent.add(leases.get(i).key().reveal());
        }

        assertThat(lent).as("the others do not follow").containsOnlyOnce("a");
        int trial = lent.indexOf("a");
        leases.get(trial).reject();
        leases.forEach(KeyLease::close);
        assertThat(names(ring, 3)).as("rejected again").containsExactly("b", "b", "b");
    }

    @Test
    void takesAKeyBackIntoUseThatIsAcceptedAgain() throws Exception {
        KeyRing ring = ring("a", "b");
        reject(ring, "a");
        time.advance(RETRY_REJECTED);
        names(ring, 2);

        assertThat(names(ring, 4)).contains("a", "b").filteredOn("a"::equals).hasSize(2);
    }

    @Test
    void lendsAKeyWhoseRestEndsWhileItIsLookedFor() throws Exception {
        AtomicLong nanos = new AtomicLong();
        RotatingKeyRing ring =
                new RotatingKeyRing(RETRY_REJECTED, KeyLimits.NONE, Clock.systemUTC(), () -> nanos.getAndAdd(10));
        ring.replace(List.of(RingKey.configured(new ApiKey("a", "a"))), "");
        for (int rest = 1; rest < 200; rest++) {
            park(ring, "a", Duration.ofNanos(rest));
            try (KeyLease lease = ring.lease(PATIENCE)) {
                assertThat(lease.usable()).isTrue();
            }
        }
    }

    @Test
    void aTrialThatWasNotSentIsAnothersToMake() throws Exception {
        KeyRing ring = ring("a");
        reject(ring, "a");
        time.advance(RETRY_REJECTED);
        ring.lease(PATIENCE).close();

        try (KeyLease second = ring.lease(PATIENCE)) {
            assertThatExceptionOfType(KeyException.class)
                    .as("still rejected: one call tries")
                    .isThrownBy(() -> ring.lease(PATIENCE));
            assertThat(second.usable()).isTrue();
        }
        assertThat(names(ring, 2)).containsExactly("a", "a");
    }

    @Test
    void aKeyThatIsLimitedOnItsTrialRests() throws Exception {
        KeyRing ring = ring("a");
        reject(ring, "a");
        time.advance(RETRY_REJECTED);
        try (KeyLease trial = ring.lease(PATIENCE)) {
            assertThat(trial.usable()).isTrue();
            trial.park(Duration.ofSeconds(90));
        }

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> ring.lease(PATIENCE))
                .satisfies(e -> assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(90)));
    }

    @Test
    void waitsForALimitedKeyRatherThanGiveUpForARejectedOne() throws Exception {
        KeyRing ring = ring("a", "b");
        reject(ring, "a");
        park(ring, "b", Duration.ofSeconds(90));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> ring.lease(PATIENCE));
    }

    @Test
    void saysWhatToSetWhenThereIsNoKey() {
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring().lease(PATIENCE))
                .withMessage("No API key is configured: set anthropic.api-key (environment ANTHROPIC_API_KEY).");
    }

    @Test
    void lendsADrainingKeyOnlyWhereNoOtherIsFree() throws Exception {
        RotatingKeyRing ring = ring();
        ring.replace(List.of(key("old", true, LATER), key("new", false, null)), "");

        assertThat(names(ring, 3)).containsExactly("new", "new", "new");
        park(ring, "new", Duration.ofSeconds(30));
        assertThat(names(ring, 3)).containsExactly("old", "old", "old");
        time.advance(Duration.ofSeconds(30));
        assertThat(names(ring, 1)).containsExactly("new");
        reject(ring, "new");
        assertThat(names(ring, 1)).containsExactly("old");
    }

    @Test
    void lendsNoKeyFromTheInstantOfItsRetirementOn() throws Exception {
        RotatingKeyRing ring = ring();
        ring.replace(List.of(key("old", true, NOW.plusSeconds(60))), "");
        KeyLease out = ring.lease(PATIENCE);
        assertThat(out.usable()).isTrue();

        clock.now = NOW.plusSeconds(59);
        assertThat(names(ring, 1)).containsExactly("old");
        clock.now = NOW.plusSeconds(60);

        assertThat(out.usable()).as("not sent any more").isFalse();
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring.lease(PATIENCE))
                .withMessageStartingWith("No API key is configured");
    }

    @Test
    void exchangesItsKeysUnderWay() throws Exception {
        RotatingKeyRing ring = ring();
        ring.replace(List.of(key("one", false, null), key("two", false, null)), "");
        KeyLease one = ring.lease(PATIENCE);
        KeyLease two = ring.lease(PATIENCE);
        ring.replace(List.of(key("two", false, null)), "One stored key is unreadable.");

        assertThat(one.usable()).isFalse();
        assertThat(one.key().reveal()).as("what is under way goes on").isEqualTo("one");
        assertThat(two.usable()).isTrue();
        assertThat(ring.inFlight("one")).isOne();
        assertThat(ring.inFlight("two")).isOne();
        assertThat(names(ring, 2)).containsExactly("two", "two");
        one.close();
        one.close();
        two.close();
        assertThat(ring.inFlight("one")).isZero();
        assertThat(ring.inFlight("two")).isZero();
        ring.replace(List.of(), "One stored key is unreadable.");
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring.lease(PATIENCE))
                .withMessageEndingWith(" One stored key is unreadable.");
    }

    @Test
    void keepsAKeysRestWhenItsKeysAreExchanged() throws Exception {
        RotatingKeyRing ring = ring();
        ring.replace(List.of(key("a", false, null), key("b", false, null)), "");
        park(ring, "a", Duration.ofSeconds(30));
        reject(ring, "b");
        ring.replace(List.of(key("a", false, null), key("b", false, null)), "");

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> ring.lease(KeyNeed.any(Duration.ZERO)));
        RingKey again = new RingKey("b", 2, "logical", new ApiKey("b", "b"), KeyModels.ALL, false, null);
        ring.replace(List.of(key("a", false, null), again), "");
        assertThat(names(ring, 2)).as("accepted anew").containsExactly("b", "b");
    }

    @Test
    void awaitsAKeyThatComesLater() {
        RotatingKeyRing ring = ring("a");
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try (KeyLease parked = ring.lease(PATIENCE)) {
                parked.park(Duration.ofSeconds(50));
                return name(ring);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting).failsWithin(Duration.ofMillis(50));

        ring.replace(List.of(RingKey.configured(new ApiKey("key 0", "a")), key("b", false, null)), "");

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(15)).isEqualTo("b");
    }

    @Test
    void lendsForAModelOnlyWhatMayServeIt() throws Exception {
        RotatingKeyRing ring = ring();
        KeyModels haiku = KeyModels.parse("claude-haiku-*, claude-sonnet-5-5");
        ring.replace(
                List.of(new RingKey("a", 1, "a", new ApiKey("a", "a"), haiku, false, null), key("b", false, null)), "");

        assertThat(names(ring, need("claude-opus-5"), 2)).containsExactly("b", "b");
        assertThat(names(ring, need("claude-haiku-5-5"), 2)).containsExactly("a", "b");
        assertThat(names(ring, need(""), 2)).as("without a model").containsExactly("a", "b");
        ring.replace(List.of(new RingKey("a", 1, "a", new ApiKey("a", "a"), haiku, false, null)), "");
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring.lease(need("claude-sonnet-5")))
                .withMessage("No API key may serve the model claude-sonnet-5.");
    }

    @Test
    void lendsTheKeyOfTheNameAskedForAndNoOther() throws Exception {
        RotatingKeyRing ring = ring("a", "b", "c");

        for (int i = 0; i < 4; i++) {
            try (KeyLease lease = ring.lease(named("key 1", Duration.ZERO))) {
                assertThat(lease.key().reveal()).isEqualTo("b");
            }
        }
        assertThat(names(ring, 3)).as("the others have their turns").containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ring.names()).containsExactly("key 0", "key 1", "key 2");
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> ring.lease(named("key 9", Duration.ofMinutes(1))))
                .withMessage("No API key in use has the name key 9.");
    }

    @Test
    void awaitsTheKeyOfTheNameWhileOthersAreFree() throws Exception {
        RotatingKeyRing ring = ring("a", "b");
        try (KeyLease lease = ring.lease(named("key 1", Duration.ZERO))) {
            lease.park(Duration.ofSeconds(40));
        }

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> ring.lease(named("key 1", Duration.ofSeconds(39))));
        assertThat(names(ring, 2)).containsExactly("a", "a");
    }

    @Test
    void takesFromTheLimitsWhatItLendsAndAwaitsWhatTheyLack() throws Exception {
        CountedLimits limits = new CountedLimits(2);
        RotatingKeyRing ring = new RotatingKeyRing(RETRY_REJECTED, limits, clock, time);
        ring.replace(List.of(key("a", false, null)), "");
        KeyLease first = ring.lease(PATIENCE);
        KeyLease second = ring.lease(PATIENCE);
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> ring.lease(KeyNeed.any(Duration.ofSeconds(9))))
                .satisfies(e -> assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(10)));
        assertThat(ring.inFlight("a")).as("none for what was refused").isEqualTo(2);

        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> name(ring)));
        }
        assertThat(CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)))
                .failsWithin(Duration.ofMillis(50));
        first.close();

        assertThat(CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)))
                .as("each gives back unsent what it took, and lets the next one pass")
                .succeedsWithin(Duration.ofSeconds(15));
        assertThat(second.usable()).isTrue();
        second.answered(name -> "learnt " + name);
        second.used(7, 8);
        second.close();
        assertThat(limits.free).as("sent, so not given back").hasValue(1);
        assertThat(limits.told).containsExactly("learn logical ", "learnt x", "settle logical 7 8");
    }

    @Test
    void saysWhenItWouldPassToThoseWhoStandInLine() throws Exception {
        CountedLimits limits = new CountedLimits(0);
        RotatingKeyRing ring = new RotatingKeyRing(RETRY_REJECTED, limits, clock, time);
        ring.replace(List.of(key("a", false, null)), "");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> name(ring));
        awaitAsked(limits, 2); // at once, and again as the first of the line
        assertThat(first).failsWithin(Duration.ofMillis(50));
        int asked = limits.asked.get();

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> ring.lease(KeyNeed.any(Duration.ZERO)));
        assertThat(limits.asked).as("only the first of the line asks").hasValue(asked);
        limits.free.set(1);
        ring.replace(List.of(key("a", false, null)), "");
        assertThat(first).succeedsWithin(Duration.ofSeconds(15)).isEqualTo("a");
    }

    @Test
    void aLimitThatFailsCostsNoLease() {
        RotatingKeyRing ring = new RotatingKeyRing(
                RETRY_REJECTED,
                new CountedLimits(1) {
                    @Override
                    public Duration take(String keyId, KeyNeed need) {
                        throw new IllegalStateException("planted");
                    }
                },
                clock,
                time);
        ring.replace(List.of(key("a", false, null)), "");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ring.lease(PATIENCE));
        assertThat(ring.inFlight("a")).isZero();
    }

    @Test
    void tellsOfRejectedKeysAndWhenEachWasSent() throws Exception {
        RotatingKeyRing ring = ring();
        List<String> rejected = new ArrayList<>();
        ring.onRejection(key -> rejected.add(key.id()));
        ring.replace(List.of(key("a", false, null), key("b", false, null)), "");
        try (KeyLease lease = ring.lease(PATIENCE)) {
            assertThat(ring.lastUsed()).as("not by being lent").isEmpty();
            assertThat(lease.usable()).isTrue();
            lease.reject();
        }

        assertThat(rejected).containsExactly("a");
        assertThat(ring.lastUsed()).containsOnly(Map.entry("a", NOW));
        assertThat(ring.hasKeys()).isTrue();
        reject(ring, "b");
        assertThat(ring.hasKeys()).isFalse();
    }

    @Test
    void rotatesWhileManyCallAndLendsNothingRetired() throws Exception {
        Clock real = Clock.systemUTC();
        RotatingKeyRing ring = new RotatingKeyRing(RETRY_REJECTED, KeyLimits.NONE, real, System::nanoTime);
        ring.replace(List.of(key("key-0", false, null)), "");
        AtomicInteger late = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        ConcurrentHashMap<String, Instant> retired = new ConcurrentHashMap<>();
        List<CompletableFuture<Integer>> callers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            callers.add(CompletableFuture.supplyAsync(
                    () -> {
                        int calls = 0;
                        while (!over.get()) {
                            try (KeyLease lease = ring.lease(PATIENCE)) {
                                Instant end = retired.get(lease.key().reveal());
                                Instant now = real.instant();
                                boolean usable = lease.usable();
                                if (usable && end != null && now.isAfter(end)) {
                                    late.incrementAndGet();
                                }
                                calls += usable ? 1 : 0;
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                        return calls;
                    },
                    threads));
        }
        for (int i = 1; i <= 40; i++) {
            Instant end = real.instant().plusMillis(20);
            ring.replace(List.of(key("key-" + (i - 1), true, end), key("key-" + i, false, null)), "");
            retired.put("key-" + (i - 1), end); // once the ring knows
            TimeUnit.MILLISECONDS.sleep(25);
        }
        over.set(true);

        int calls = 0;
        for (CompletableFuture<Integer> caller : callers) {
            calls += caller.get(10, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(late).hasValue(0);
        assertThat(calls).isGreaterThan(1_000);
        assertThat(IntStream.rangeClosed(0, 40)
                        .map(i -> ring.inFlight("key-" + i))
                        .sum())
                .isZero();
    }

    private static void awaitAsked(CountedLimits limits, int times) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (limits.asked.get() < times) {
            assertThat(System.nanoTime() - deadline).as("waiting").isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static RingKey key(String secret, boolean fallback, @Nullable Instant until) {
        return new RingKey(secret, 1, "logical", new ApiKey(secret, secret), KeyModels.ALL, fallback, until);
    }

    private static KeyNeed named(String name, Duration patience) {
        return new KeyNeed("", 0, 0, patience, name);
    }

    private static KeyNeed need(String model) {
        return new KeyNeed(model, 10, 20, Duration.ofMinutes(1));
    }

    /** So many requests, then ten seconds. */
    private static class CountedLimits implements KeyLimits {
        private final AtomicInteger free;
        private final AtomicInteger asked = new AtomicInteger();
        private final List<String> told = new ArrayList<>();

        CountedLimits(int free) {
            this.free = new AtomicInteger(free);
        }

        @Override
        public Duration take(String keyId, KeyNeed need) {
            asked.incrementAndGet();
            return free.getAndUpdate(count -> Math.max(0, count - 1)) > 0 ? Duration.ZERO : Duration.ofSeconds(10);
        }

        @Override
        public void learn(String keyId, String model, UnaryOperator<@Nullable String> header) {
            told.add("learn " + keyId + " " + model);
            told.add(String.valueOf(header.apply("x")));
        }

        @Override
        public void settle(String keyId, KeyNeed need, long inputTokens, long outputTokens) {
            told.add("settle " + keyId + " " + inputTokens + " " + outputTokens);
        }

        @Override
        public void giveBack(String keyId, KeyNeed need) {
            free.incrementAndGet();
        }
    }

    private RotatingKeyRing ring(String... secrets) {
        List<RingKey> keys = new ArrayList<>();
        for (String secret : secrets) {
            keys.add(RingKey.configured(new ApiKey("key " + keys.size(), secret)));
        }
        RotatingKeyRing ring = new RotatingKeyRing(RETRY_REJECTED, KeyLimits.NONE, clock, time);
        ring.replace(keys, "");
        return ring;
    }

    private static List<String> names(KeyRing ring, int count) throws InterruptedException {
        return names(ring, PATIENCE, count);
    }

    private static List<String> names(KeyRing ring, KeyNeed need, int count) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (KeyLease lease = ring.lease(need)) {
                lease.usable(); // sent, so to say
                names.add(lease.key().reveal());
            }
        }
        return names;
    }

    private static String name(KeyRing ring) {
        try (KeyLease lease = ring.lease(PATIENCE)) {
            return lease.key().reveal();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void park(KeyRing ring, String secret, Duration pause) throws InterruptedException {
        try (KeyLease lease = ring.lease(PATIENCE)) {
            assertThat(lease.key().reveal()).isEqualTo(secret);
            lease.park(pause);
        }
    }

    private static void reject(KeyRing ring, String secret) throws InterruptedException {
        try (KeyLease lease = ring.lease(PATIENCE)) {
            assertThat(lease.key().reveal()).isEqualTo(secret);
            lease.reject();
        }
    }
}

package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.SteppedTime;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ConfiguredKeyRingTest {
    private static final KeyNeed PATIENCE = KeyNeed.any(Duration.ofMinutes(1));
    private static final Duration RETRY_REJECTED = Duration.ofMinutes(5);

    private final SteppedTime time = new SteppedTime();

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
        var counts = java.util.stream.IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> name(ring))
                .collect(java.util.stream.Collectors.groupingByConcurrent(
                        name -> name, java.util.stream.Collectors.counting()));

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
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("b");
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
                    .failsWithin(Duration.ofSeconds(5))
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

        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
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
    void aKeyThatIsLimitedOnItsTrialRests() throws Exception {
        KeyRing ring = ring("a");
        reject(ring, "a");
        time.advance(RETRY_REJECTED);
        try (KeyLease trial = ring.lease(PATIENCE)) {
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

    private KeyRing ring(String... secrets) {
        List<ApiKey> keys = new ArrayList<>();
        for (String secret : secrets) {
            keys.add(new ApiKey("key " + keys.size(), secret));
        }
        return new ConfiguredKeyRing(new KeysConfig(keys, List.of(), RETRY_REJECTED), time);
    }

    private static List<String> names(KeyRing ring, int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = name(ring);
        }
        return Arrays.asList(names);
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

package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Timings;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Keys are exchanged while calls go on: none fails for it, and none goes out with a key that is retired. */
class RotationUnderLoadTest {
    private static final int AT_ONCE = 64;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final String FIRST = "test-key-of-forty-characters-or-more-000-1111";
    private static final String SECOND = "test-key-of-forty-characters-or-more-000-2222";
    private static final String THIRD = "test-key-of-forty-characters-or-more-000-3333";
    private static final String FOURTH = "test-key-of-forty-characters-or-more-000-4444";

    private final TestDatabase database = TestDatabase.server();
    private CallingNode node;
    private CallingNode other;
    private String key;

    private void start() throws Exception {
        database.empty();
        node = new CallingNode(database, "node-1");
        other = new CallingNode(database, "node-2");
        key = node.add("billing", FIRST);
        node.awaitKeys();
        other.awaitKeys();
    }

    private void stop() throws Exception {
        node.close();
        other.close();
    }

    /** Again on fresh nodes if it is late; a call that fails is not tried again. */
    private void timed(Callable<Duration> work) throws Exception {
        Timings.timed(ONE_SECOND, () -> {
            start();
            try {
                return work.call();
            } finally {
                stop();
            }
        });
    }

    @Test
    void noCallOfFiveHundredASecondFailsWhileKeysAreRotated(TestReporter reporter) throws Exception {
        timed(() -> latenessWhileKeysAreRotated(reporter));
    }

    private Duration latenessWhileKeysAreRotated(TestReporter reporter) throws Exception {
        try (SteadyCalls calls = new SteadyCalls(500, Duration.ofSeconds(60), AT_ONCE, node::call)) {
            Thread.sleep(10_000);
            node.rotate(key, SECOND, Grace.NONE);
            Thread.sleep(10_000);
            node.rotate(key, THIRD, Grace.HALF_HOUR);
            Thread.sleep(10_000);
            node.retire(key, SECOND);
            Thread.sleep(10_000);
            node.rotate(key, FOURTH, Grace.NONE);
            calls.await();
            reporter.publishEntry("calls a second", String.format(Locale.ROOT, "%.1f", calls.rate()));
            reporter.publishEntry(
                    "latest use after the end",
                    lateness(node, FIRST, SECOND, THIRD).toString());

            assertThat(calls.failures()).as("failed calls").isEmpty();
            assertThat(node.ledger().flush()).isTrue();
            assertThat(node.ledger().succeeded(key)).isEqualTo(calls.calls());
            assertThat(calls.rate())
                    .as("calls a second that this machine makes")
                    .isGreaterThanOrEqualTo(450);
        }

        assertThat(Stream.of(FIRST, SECOND, THIRD, FOURTH))
                .allMatch(secret -> node.messages(secret).count() > 2_000, "was in use");
        assertEveryAttemptIsInTheLedgerOnce();
        return lateness(node, FIRST, SECOND, THIRD);
    }

    @Test
    void everyNodeFollowsWithinTwoSeconds(TestReporter reporter) throws Exception {
        timed(() -> latenessOfTwoNodes(reporter));
    }

    /** By how much a secret was used after its end, or came into use later than after one second. */
    private Duration latenessOfTwoNodes(TestReporter reporter) throws Exception {
        try (SteadyCalls here = new SteadyCalls(100, Duration.ofSeconds(15), AT_ONCE, node::call);
                SteadyCalls there = new SteadyCalls(100, Duration.ofSeconds(15), AT_ONCE, other::call)) {
            Thread.sleep(3_000);
            node.rotate(key, SECOND, Grace.NONE);
            Thread.sleep(4_000);
            node.rotate(key, THIRD, Grace.DAY);
            Thread.sleep(2_000);
            other.retire(key, SECOND);

            assertThat(here.await().failures()).isEmpty();
            assertThat(there.await().failures()).isEmpty();
        }

        List<Duration> late = new ArrayList<>();
        for (CallingNode each : List.of(node, other)) {
            Duration delay = Stream.of(SECOND, THIRD)
                    .map(secret -> delay(each, secret))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            reporter.publishEntry("heard after", delay.toString());
            assertThat(each.messages(FIRST)).isNotEmpty();
            late.add(delay.minus(ONE_SECOND));
            late.add(lateness(each, FIRST, SECOND));
        }
        assertEveryAttemptIsInTheLedgerOnce();
        return Collections.max(late);
    }

    /** From the instant at which a secret was put into use to its first call. */
    private Duration delay(CallingNode on, String secret) {
        Instant activated = Objects.requireNonNull(node.stored(key, secret).activatedAt());
        Instant used = on.messages(secret)
                .map(Entry::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Duration.between(activated, used);
    }

    /** By how much the last call with any of these secrets, which are retired, came after its retirement. */
    private Duration lateness(CallingNode on, String... secrets) {
        return Stream.of(secrets)
                .map(secret -> Duration.between(retirement(secret), lastUse(on, secret)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant retirement(String secret) {
        SecretEntry stored = node.stored(key, secret);
        assertThat(stored.state()).isEqualTo(KeyState.RETIRED);
        return Objects.requireNonNull(stored.retireAt());
    }

    private static Instant lastUse(CallingNode on, String secret) {
        return on.messages(secret)
                .map(Entry::start)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void assertEveryAttemptIsInTheLedgerOnce() {
        assertThat(node.ledger().flush() & other.ledger().flush()).isTrue();
        List<String> received = Stream.of(node, other)
                .flatMap(each -> each.received().stream())
                .map(Entry::attemptHeader)
                .sorted()
                .toList();
        assertThat(received).doesNotHaveDuplicates();
        assertThat(node.ledger().sent()).isEqualTo(received);
    }
}

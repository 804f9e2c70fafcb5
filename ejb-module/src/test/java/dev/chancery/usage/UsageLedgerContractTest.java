package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Timings;
import dev.chancery.guardrails.Redactors;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger under real calls, compared with what the simulator received and billed. */
@OnEveryDatabase
class UsageLedgerContractTest {
    private static final LedgerConfig CONFIG = LedgerConfig.of(Map.of("chancery.ledger.intent-wait", "PT1M")::get);
    private static final ContentsConfig CONTENTS =
            ContentsConfig.of(name -> name.equals("chancery.ledger.contents.prompts") ? "stored" : null);

    private final TestDatabase database;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private LedgerStore store;
    private UsageLedger ledger;
    private SimulatedWire wire;

    UsageLedgerContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        database.empty();
        store = new LedgerStore(database, Reservations.NONE, "node-1", "shard-1", Clock.systemUTC());
        ledger = new UsageLedger(
                CONFIG,
                CONTENTS,
                Redactors.all(),
                store,
                ShippedPrices.current().table()::quote,
                Clock.systemUTC(),
                executor);
        wire = new SimulatedWire(TestKeys.ring("test-key-1", "test-key-2"), ledger);
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        executor.shutdownNow();
    }

    @Test
    void notesAWholeAnswerToTheLastDigit() {
        wire.send(
                "hello",
                CallOptions.DEFAULT.attribution(Attribution.NONE
                        .application("claims")
                        .principal("ada")
                        .conversation("c-1")
                        .source("bean")
                        .prompt("claims/triage", 3)
                        .tags("night", "batch-7")));

        AttemptEntity row = only();
        Entry entry = oracle().get(0);
        assertThat(row.state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(row.id()).isEqualTo(entry.attemptHeader());
        assertThat(row.requestId()).isEqualTo(entry.requestId());
        assertThat(row.status()).isEqualTo(200);
        assertThat(row.openNode()).isNull();
        assertThat(row.operation()).isEqualTo("messages");
        assertThat(row.model()).isEqualTo("claude-sonnet-5-5");
        assertThat(row.application()).isEqualTo("claims");
        assertThat(row.principal()).isEqualTo("ada");
        assertThat(row.conversation()).isEqualTo("c-1");
        assertThat(row.source()).isEqualTo("bean");
        assertThat(row.promptName()).isEqualTo("claims/triage");
        assertThat(row.promptVersion()).isEqualTo(3);
        assertThat(row.tags()).containsExactly("night", "batch-7");
        assertThat(row.stopReason()).isEqualTo("end_turn");
        assertThat(row.duration()).isPositive();
        assertBilledAs(row, entry);
    }

    @Test
    void notesAStreamBeforeItsEndIsHandedOut() {
        try (MessageStream stream = wire.stream("hello")) {
            assertThat(only().state()).isEqualTo(AttemptState.INTENT);
            while (stream.hasNext()) {
                if (stream.next() instanceof StreamEvent.MessageStop) {
                    assertThat(only().state()).isEqualTo(AttemptState.SUCCEEDED);
                }
            }
        }

        assertThat(only().streamed()).isTrue();
        assertThat(only().firstContent()).isNotNull().isLessThanOrEqualTo(only().duration());
        assertBilledAs(only(), oracle().get(0));
    }

    @Test
    void notesAStreamThatItsReaderDidNotWant() {
        try (MessageStream stream = wire.stream("[[sim: gap=50]] hello")) {
            stream.next();
        }
        ledger.flush(Duration.ofSeconds(30));

        assertThat(only().state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(only().consumption()).isPresent();
    }

    @Test
    void notesAStreamThatNobodyReadsToItsEndWhenItsTimeIsOver() throws Exception {
        CallOptions brief = CallOptions.DEFAULT.timeout(Duration.ofMillis(300));
        Timings.inThreeTries(() -> {
            ledger.flush(Duration.ofSeconds(30));
            database.empty();
            MessageStream forgotten = wire.stream("[[sim: gap=50]] hello, at length", brief);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (only().state() == AttemptState.INTENT && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }

            assertThat(only().state()).isEqualTo(AttemptState.FAILED);
            assertThat(only().errorType()).isEqualTo("too_late");
            assertThat(forgotten.info().attempts()).isEqualTo(1);
        });
    }

    @Test
    void notesEveryAttemptOfACallByItself() {
        assertThatThrownBy(() -> wire.send("[[sim: status=529]] hello")).isInstanceOf(ClaudeException.class);

        AttemptEntity row = only();
        assertThat(row.state()).isEqualTo(AttemptState.FAILED);
        assertThat(row.status()).isEqualTo(529);
        assertThat(row.errorType()).isEqualTo("overloaded_error");
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.consumption()).isEmpty();
        assertThat(row.cost()).isNull();
    }

    @Test
    void knowsWhatARawAnswerUsed() {
        RawRequest request = RawRequest.message(SimulatedWire.request("hello"));
        try (RawResponse answer = wire.raw(request, CallOptions.DEFAULT)) {
            assertThat(answer.text()).contains("\"usage\"");
        }
        RawRequest streamed = RawRequest.stream(SimulatedWire.request("hello"));
        try (RawResponse answer = wire.raw(streamed, CallOptions.DEFAULT)) {
            assertThat(answer.text()).contains("message_stop");
        }

        assertThat(rows())
                .allMatch(row -> row.state() == AttemptState.SUCCEEDED)
                .hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertBilledAs(rows().get(i), oracle().get(i));
        }
    }

    @Test
    void keepsHowOftenEachKindWasTakenOut() throws InterruptedException {
        AttemptStart start = new AttemptStart(
                "call-1",
                1,
                "messages",
                false,
                "claude-sonnet-5-5",
                "key-1",
                "key-1",
                1,
                1,
                Attribution.NONE,
                Map.of("EMAIL", 1, "CARD", 2));
        ledger.open(start, Duration.ofSeconds(30));
        wire.send("nothing was taken out", CallOptions.DEFAULT);

        List<?> stored = database.transact(
                em -> em.createNativeQuery("select redactions from chancery_attempt order by started_at, id")
                        .getResultList());
        assertThat(stored).hasSize(2);
        assertThat(stored.get(0)).isEqualTo("CARD=2,EMAIL=1");
        assertThat(stored.get(1)).isNull();
        assertThat(rows())
                .extracting(AttemptEntity::redactions)
                .containsExactly(Map.of("CARD", 2, "EMAIL", 1), Map.of());
    }

    @Test
    void storesContentsWhereThatIsSwitchedOnRedactedAndForATime() {
        Attribution stored = Attribution.NONE.prompt("stored", 1);
        wire.send("write to ada@example.org with card 4111 1111 1111 1111", CallOptions.DEFAULT.attribution(stored));
        wire.send("nothing of this is kept");

        List<ContentEntity> contents =
                database.transact(em -> em.createQuery("select c from ContentEntity c", ContentEntity.class)
                        .getResultList());
        assertThat(contents).hasSize(1);
        Contents said = contents.get(0).contents();
        assertThat(said.request())
                .contains("write to [EMAIL_1] with card [CARD_1]")
                .doesNotContain("4111");
        assertThat(said.answer()).contains("\"usage\"").doesNotContain("ada@example.org");

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        assertThat(new ContentRetention(database, Clock.systemUTC()).removeExpired())
                .isZero();
        assertThat(new ContentRetention(database, later).removeExpired()).isEqualTo(1);
    }

    @Test
    void keepsItsSumsEqualToItsRowsWhenManyCallAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String prompt = i % 10 == 0 ? "[[sim: status=400]] no" : "hello " + i;
                CallOptions options = CallOptions.DEFAULT.attribution(
                        Attribution.NONE.application("app-" + i % 3).tags("tag-" + i % 4));
                calls.add(callers.submit(() -> {
                    try {
                        wire.send(prompt, options);
                    } catch (ClaudeException expected) {
                        assertThat(expected.status()).isEqualTo(400);
                    }
                }));
            }
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(rows()).hasSize(200);
        for (Dimension dimension :
                List.of(Dimension.ALL, Dimension.KEY, Dimension.APPLICATION, Dimension.PRINCIPAL, Dimension.TAG)) {
            assertThat(attempts(dimension)).isEqualTo(200);
            assertThat(sums(dimension, "outputTokens"))
                    .isEqualTo(rows().stream()
                            .flatMap(row -> row.consumption().stream())
                            .mapToLong(used -> used.output())
                            .sum());
            BigDecimal cost = rows().stream()
                    .map(AttemptEntity::cost)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat((BigDecimal) sums(dimension, "cost"))
                    .isEqualByComparingTo(cost)
                    .isPositive();
        }
        Object inBuckets = database.transact(em -> em.createQuery(
                        "select sum(l.attempts) from LatencyEntity l where l.span = :hour and l.dimension = :all")
                .setParameter("hour", Span.HOUR)
                .setParameter("all", Dimension.ALL)
                .getSingleResult());
        assertThat(inBuckets).isEqualTo(180L);
    }

    @Test
    void callsWhatAGoneNodeLeftUnknownAndTakesItsWordLater() {
        try (MessageStream stream = wire.stream("hello")) {
            assertThat(store.lose("another node")).isZero();
            assertThat(store.lose("node-1")).isEqualTo(1);
            assertThat(only().state()).isEqualTo(AttemptState.UNKNOWN);
            assertThat(attempts(Dimension.ALL)).isEqualTo(1);

            stream.message();
        }

        assertThat(only().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(attempts(Dimension.ALL)).isEqualTo(1);
        assertBilledAs(only(), oracle().get(0));
    }

    private void assertBilledAs(AttemptEntity row, Entry entry) {
        var used = row.consumption().orElseThrow();
        var billed = entry.billed().orElseThrow();
        assertThat(used.input()).isEqualTo(billed.input().uncached());
        assertThat(used.output()).isEqualTo(billed.output());
        assertThat(row.cost())
                .isEqualByComparingTo(new BigDecimal(2)
                        .multiply(BigDecimal.valueOf(used.input()))
                        .add(new BigDecimal(10).multiply(BigDecimal.valueOf(used.output())))
                        .movePointLeft(6));
        assertThat(row.priceId()).isNotNull();
    }

    private AttemptEntity only() {
        assertThat(rows()).hasSize(1);
        return rows().get(0);
    }

    private List<AttemptEntity> rows() {
        return database.transact(
                em -> em.createQuery("select a from AttemptEntity a order by a.id", AttemptEntity.class)
                        .getResultList());
    }

    private long attempts(Dimension dimension) {
        return Stream.of("succeeded", "failed", "cancelled", "lost")
                .mapToLong(outcome -> (Long) sums(dimension, outcome))
                .sum();
    }

    private Object sums(Dimension dimension, String column) {
        return database.transact(
                em -> em.createQuery("select sum(r." + column + ") from RollupEntity r where r.dimension = :dimension")
                        .setParameter("dimension", dimension)
                        .getSingleResult());
    }

    private List<Entry> oracle() {
        return wire.simulator().oracle().entries();
    }
}

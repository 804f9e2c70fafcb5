package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.guardrails.Redactors;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls while the database is away, and of their records when it is back. */
@OnEveryDatabase
class LedgerWithoutDatabaseTest {
    private final TestDatabase behind;
    private final AwayDatabase database;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private SimulatedWire wire;
    private UsageLedger ledger;

    LedgerWithoutDatabaseTest(TestDatabase database) {
        this.behind = database;
        this.database = new AwayDatabase(database);
    }

    @BeforeEach
    void empty() {
        behind.empty();
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        executor.shutdownNow();
    }

    @Test
    void refusesACallThatItCannotRecordAndSendsNothing() {
        open("true");
        database.takeAway();

        assertThatThrownBy(() -> wire.send("hello"))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("was not sent")
                .hasMessageContaining("chancery.ledger.required");
        assertThat(wire.simulator().oracle().entries()).isEmpty();

        database.giveBack();
        assertThat(wire.send("hello").text()).isNotEmpty();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void endsANoteWhoseCommitWasDoneButNotConfirmed() {
        open("true");
        database.loseReplies();

        assertThatThrownBy(() -> wire.send("hello")).isInstanceOf(UnavailableException.class);
        database.giveBack();
        assertThat(ledger.flush(Duration.ofSeconds(30))).isTrue();

        assertThat(wire.simulator().oracle().entries()).isEmpty();
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(AttemptState.CANCELLED);
            assertThat(row.errorType()).isEqualTo("not_sent");
        });
    }

    @Test
    void makesTheCallWhenThatIsAllowedAndRecordsItLater() {
        open("false", "PT1M");
        database.takeAway();

        long since = System.nanoTime();
        assertThat(wire.send("hello").text()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(30)); // not the minute
        assertThat(ledger.waiting()).isEqualTo(1);

        database.giveBack();
        assertThat(ledger.flush(Duration.ofSeconds(30))).isTrue();
        AttemptEntity row = rows().get(0);
        assertThat(row.state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(row.id())
                .isEqualTo(wire.simulator().oracle().entries().get(0).attemptHeader());
        assertThat(row.cost()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void endsTheNoteOfACallerWhoWasInterruptedMeanwhile(String required) throws Exception {
        open(required);
        database.holdReplies();
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = new Thread(() -> end.set(catchThrowable(() -> wire.send("hello"))));
        caller.start();
        await(database::isHolding); // an interrupt within H2 would close its file
        assertThat(rows()).hasSize(1);
        caller.interrupt();
        caller.join(20_000);
        assertThat(end.get()).isInstanceOf(CallCancelledException.class);

        database.giveBack();
        await(() -> rows().get(0).state() != AttemptState.INTENT);
        assertThat(rows().get(0).errorType()).isEqualTo("not_sent");
        assertThat(wire.simulator().oracle().entries()).isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void handsOutAnAnswerWhoseOutcomeCannotBeRecordedYet() {
        open("true");
        database.takeAwayAfterTheNext();

        assertThat(wire.send("hello").text()).isNotEmpty();
        assertThat(rows().get(0).state()).isEqualTo(AttemptState.INTENT);

        database.giveBack();
        assertThat(ledger.flush(Duration.ofSeconds(30))).isTrue();
        assertThat(rows().get(0).state()).isEqualTo(AttemptState.SUCCEEDED);
    }

    private void open(String required) {
        open(required, "PT0.2S");
    }

    private void open(String required, String outcomeWait) {
        Map<String, String> values = Map.of(
                "chancery.ledger.required", required,
                "chancery.ledger.intent-wait", "PT1M",
                "chancery.ledger.outcome-wait", outcomeWait);
        LedgerConfig config = LedgerConfig.of(values::get);
        LedgerStore store = new LedgerStore(database, Reservations.NONE, "node-1", "shard-1", Clock.systemUTC());
        ledger = new UsageLedger(
                config,
                ContentsConfig.of(name -> null),
                Redactors.all(),
                store,
                ShippedPrices.current().table()::quote,
                Clock.systemUTC(),
                executor);
        wire = new SimulatedWire(TestKeys.ring("test-key-1"), ledger);
    }

    private List<AttemptEntity> rows() {
        return behind.transact(em -> em.createQuery("select a from AttemptEntity a order by a.id", AttemptEntity.class)
                .getResultList());
    }
}

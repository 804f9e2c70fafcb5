package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.outbox.Outbox;
import dev.chancery.storage.DatabaseStatus;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerWatchTest {
    private static final DatabaseStatus THERE = new DatabaseStatus(true, "H2", false, "");
    private static final DatabaseStatus AWAY = new DatabaseStatus(false, "H2", false, "It is away.");

    private final TestDatabase database = TestDatabase.quickest();
    private final SetClock clock = new SetClock(Instant.parse("2026-11-21T12:00:00Z"));
    private DatabaseStatus status = THERE;
    private int waiting;
    private final LedgerWatch watch = new LedgerWatch(database, () -> status, () -> waiting, "node-1", clock);

    @BeforeEach
    void empty() {
        database.empty();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
            clock.pass(Duration.ofSeconds(10));
        }
    }

    private List<String> alerts() {
        return database.transact(em -> new Outbox()
                .waiting(em, 10).stream()
                        .map(alert -> alert.kind() + ": " + alert.sentence())
                        .toList());
    }

    @Test
    void tellsOnceThatTheLedgerIsBehind() {
        look(1);
        waiting = LedgerWatch.USUAL + 1;
        look(3);
        assertThat(alerts()).isEmpty();
        look(5);
        assertThat(alerts())
                .containsExactly("LEDGER_BEHIND: The ledger of the node node-1 is behind: records that it has still to"
                        + " write: 1001.");

        waiting = 0;
        look(1);
        waiting = LedgerWatch.USUAL + 1;
        look(4);
        assertThat(alerts()).hasSize(2);
    }

    @Test
    void tellsThatTheDatabaseIsBack() {
        look(1);
        status = AWAY;
        waiting = 7;
        look(5);
        status = THERE;
        look(2);

        assertThat(alerts())
                .containsExactly("DATABASE_BACK: The node node-1 reaches the database again, after 50 seconds; records"
                        + " that it has still to write: 7.");
    }

    @Test
    void wakesNobodyForARestart() {
        look(1);
        status = AWAY;
        look(2);
        status = THERE;
        look(1);

        assertThat(alerts()).isEmpty();
    }
}

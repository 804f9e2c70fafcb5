package dev.chancery.alerts;

import dev.chancery.messages.Fields;
import dev.chancery.outbox.Alert;
import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseStatus;
import dev.chancery.storage.DatabaseUnavailableException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches, on every node, whether the ledger keeps up and whether the database is there. By one thread at a time. */
final class LedgerWatch {
    static final int USUAL = 1_000;
    private static final System.Logger LOG = System.getLogger("dev.chancery.alerts");

    /** How long it takes before anybody is told: a restart of the database is nothing to wake people for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Supplier<DatabaseStatus> status;
    private final IntSupplier waiting;
    private final String node;
    private final Clock clock;
    private final Outbox outbox = new Outbox();
    private @Nullable Instant away;
    private @Nullable Instant behind;
    private boolean told = true; // the node may have told before it was started anew

    /**
     * @param waiting how many records the ledger has still to write
     * @param node this node's name
     */
    LedgerWatch(Database database, Supplier<DatabaseStatus> status, IntSupplier waiting, String node, Clock clock) {
        this.database = database;
        this.status = status;
        this.waiting = waiting;
        this.node = node;
        this.clock = clock;
    }

    /** Looks, and leaves an alert when there is something to tell. Never throws. */
    void look() {
        try {
            lookAtDatabase();
            if (away == null) {
                lookAtLedger();
            }
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "What the watch saw waits for the database");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What the watch saw could not be written down; it is tried again", e);
        }
    }

    private void lookAtDatabase() {
        Instant now = clock.instant();
        DatabaseStatus present = status.get();
        if (!present.reachable()) {
            away = away == null && present.wasAsked() ? now : away;
            return;
        }
        Instant since = away;
        if (since != null && since.plus(PATIENCE).isBefore(now)) {
            database.run(em -> outbox.post(em, back(since, now)));
        }
        away = null;
    }

    private Alert back(Instant since, Instant now) {
        int records = waiting.getAsInt();
        return new Alert(
                AlertKind.DATABASE_BACK,
                "database/" + node + "/" + since.toEpochMilli(),
                node,
                node,
                "The node " + node + " reaches the database again, after "
                        + Duration.between(since, now).toSeconds() + " seconds; records that it has still to write: "
                        + records + ".",
                Fields.of("since", since.toString(), "waiting", (long) records),
                now);
    }

    private void lookAtLedger() {
        Instant now = clock.instant();
        int records = waiting.getAsInt();
        if (records <= USUAL) {
            behind = null;
            if (told) {
                database.run(em -> outbox.end(em, key()));
                told = false;
            }
            return;
        }
        behind = behind == null ? now : behind;
        if (!told && !behind.plus(PATIENCE).isAfter(now)) {
            database.run(em -> outbox.post(em, behind(records, now)));
            told = true;
        }
    }

    private Alert behind(int records, Instant now) {
        return new Alert(
                AlertKind.LEDGER_BEHIND,
                key(),
                node,
                node,
                "The ledger of the node " + node + " is behind: records that it has still to write: " + records + ".",
                Fields.of("waiting", (long) records),
                now);
    }

    private String key() {
        return "ledger/" + node;
    }
}

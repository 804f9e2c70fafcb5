package dev.chancery.usage;

import dev.chancery.guardrails.Redactors;
import dev.chancery.messages.http.AttemptLedger;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/** The ledger of a node for tests of other features, by the shipped prices and without budgets. */
public final class TestLedger implements AttemptLedger {
    private final Database database;
    private final UsageLedger ledger;

    public TestLedger(Database database, String node, ScheduledExecutorService executor) {
        this.database = database;
        this.ledger = new UsageLedger(
                LedgerConfig.of(Map.of("chancery.ledger.intent-wait", "PT1M")::get),
                ContentsConfig.of(name -> null),
                Redactors.all(),
                new LedgerStore(database, Reservations.NONE, node, node, Clock.systemUTC()),
                ShippedPrices.current().table()::quote,
                Clock.systemUTC(),
                executor);
    }

    @Override
    public Entry open(AttemptStart start, Duration patience) throws InterruptedException {
        return ledger.open(start, patience);
    }

    /** Waits until all is written; tells whether it was. */
    public boolean flush() {
        return ledger.flush(Duration.ofSeconds(30));
    }

    /** The ids of all attempts of the database that were sent. */
    public List<String> sent() {
        return database.transact(em -> em.createQuery(
                        "select a.id from AttemptEntity a where a.errorType is null or a.errorType <> 'not_sent' order by a.id",
                        String.class)
                .getResultList());
    }

    /** How many attempts of the database succeeded with a key. */
    public long succeeded(String keyId) {
        return database.transact(em -> em.createQuery(
                        "select count(a) from AttemptEntity a where a.keyId = :key and a.state = :state", Long.class)
                .setParameter("key", keyId)
                .setParameter("state", AttemptState.SUCCEEDED)
                .getSingleResult());
    }
}

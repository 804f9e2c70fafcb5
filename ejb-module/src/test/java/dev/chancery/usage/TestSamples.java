package dev.chancery.usage;

import dev.chancery.audit.AuditDetails;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.storage.Database;
import java.time.Clock;

/** Sample calls for tests of other features, by the shipped prices. */
public final class TestSamples {
    private TestSamples() {}

    public static SampleCalls on(Database database, Clock clock) {
        return new SampleCalls(
                database, new AuditDetails(), ShippedPrices.current().table()::quote, clock);
    }

    public static long rows(Database database) {
        return database.transact(em -> em.createQuery("select count(a) from AttemptEntity a", Long.class)
                .getSingleResult());
    }

    /** Rows of the sums, of hours and of days, and of latencies. */
    public static long sums(Database database) {
        return database.transact(em -> em.createQuery("select count(r) from RollupEntity r", Long.class)
                        .getSingleResult()
                + em.createQuery("select count(l) from LatencyEntity l", Long.class)
                        .getSingleResult());
    }

    /** Does what is done in life when days are over. */
    public static void addUpDays(Database database, Clock clock) {
        new SpanSums(database, clock).addUp();
    }
}

package dev.chancery.usage;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.Prices;
import dev.chancery.prices.Quote;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attempts that were never made, for people who try Chancery out. They have the source {@value #SOURCE}, in rows and
 * sums, so that everybody can tell them from real ones and they can be taken out without a trace. Both methods block.
 */
@Guarded
@ApplicationScoped
public class SampleCalls {
    /** The source of all of them; nothing else has it. */
    public static final String SOURCE = "sample";

    private static final int ROWS_A_TRANSACTION = 1000;
    private static final String SHARD = "sample";

    private final Database database;
    private final AuditDetails audit;
    private final UsageLedger.Quotes quotes;
    private final Clock clock;

    @Inject
    SampleCalls(Database database, AuditDetails audit, Prices prices) {
        this(database, audit, prices::quote, Clock.systemUTC());
    }

    SampleCalls(Database database, AuditDetails audit, UsageLedger.Quotes quotes, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected SampleCalls() {
        this.database = null;
        this.audit = null;
        this.quotes = null;
        this.clock = null;
    }

    /**
     * Puts some into the ledger, an hour in a transaction.
     *
     * @param calls of any time that is over; whatever source they name, theirs is {@value #SOURCE}
     */
    @Audited(action = "samples.add", resource = "usage", allowed = Permission.MANAGE_RETENTION, transactional = false)
    public void add(Collection<PastCall> calls) {
        audit.summary("Add " + calls.size() + " sample calls");
        Rollups rollups = new Rollups(SHARD, clock);
        calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.at().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(hour -> {
                    List<AttemptEntity> rows = hour.stream().map(this::row).toList();
                    database.run(em -> {
                        rows.forEach(em::persist);
                        rollups.add(em, rows);
                    });
                });
    }

    /**
     * Takes all of them out of rows and sums.
     *
     * @param from no later than the first of them
     * @param to after the last of them
     * @return how many rows there were
     */
    @Audited(
            action = "samples.remove",
            resource = "usage",
            allowed = Permission.MANAGE_RETENTION,
            transactional = false)
    public long remove(Instant from, Instant to) {
        audit.summary("Remove sample calls");
        database.run(em -> removeSums(em, from, to));
        long removed = 0;
        int some;
        do {
            some = database.transact(em -> removeSome(em, from, to));
            removed += some;
        } while (some == ROWS_A_TRANSACTION);
        audit.summary("Removed " + removed + " sample calls");
        return removed;
    }

    private AttemptEntity row(PastCall call) {
        AttemptStart start = call.start();
        AttemptIntent intent = new AttemptIntent(
                Ids.next(),
                call.at(),
                new AttemptStart(
                        start.call(),
                        start.number(),
                        start.operation(),
                        start.streamed(),
                        start.model(),
                        start.keyId(),
                        start.keyName(),
                        start.inputTokens(),
                        start.outputTokens(),
                        start.attribution().source(SOURCE),
                        start.redactions()));
        MeasuredEnd end = MeasuredEnd.of(call.end());
        AttemptEntity row = new AttemptEntity(intent, SHARD);
        row.end(
                end,
                end.consumption() == null
                        ? Quote.NONE
                        : quotes.quote(end.modelOr(start.model()), call.at(), end.consumption()));
        return row;
    }

    /** Says first that the hours change, so that nobody adds them up meanwhile. */
    private void removeSums(EntityManager em, Instant from, Instant to) {
        List<Instant> hours = Stream.iterate(
                        from.truncatedTo(ChronoUnit.HOURS),
                        hour -> hour.isBefore(to),
                        hour -> hour.plus(1, ChronoUnit.HOURS))
                .toList();
        SpanSums.changed(em, hours, clock.instant());
        for (String entity : List.of("RollupEntity", "LatencyEntity")) {
            em.createQuery("delete from " + entity + " s where s.source = :source")
                    .setParameter("source", SOURCE)
                    .executeUpdate();
        }
    }

    private static int removeSome(EntityManager em, Instant from, Instant to) {
        List<String> ids = em.createQuery(
                        "select a.id from AttemptEntity a"
                                + " where a.startedAt >= :from and a.startedAt < :to and a.source = :source",
                        String.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("source", SOURCE)
                .setMaxResults(ROWS_A_TRANSACTION)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from AttemptEntity a where a.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }
}

package dev.chancery.usage;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Removes old attempts from the ledger, and what is stored of their contents, a thousand in a transaction, in constant
 * memory however many there are. Their hourly sums stay, so that reports of that time go on saying the same. Attempts under way are never removed.
 */
@Guarded
@ApplicationScoped
public class UsageRetention {
    private static final int ROWS_A_TRANSACTION = 1000;
    private static final String OLD = " from AttemptEntity a where a.startedAt < :before and a.state <> :open";

    private final Database database;
    private final AuditDetails audit;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    UsageRetention(Database database, AuditDetails audit) {
        this(database, audit, RetentionConfig.of(ChanceryConfig.current()), Clock.systemUTC());
    }

    UsageRetention(Database database, AuditDetails audit, RetentionConfig config, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected UsageRetention() {
        this.database = null;
        this.audit = null;
        this.config = null;
        this.clock = null;
    }

    /** Before which instant the schedule removes attempts now. */
    @Allowed(Permission.READ_USAGE)
    public Instant due() {
        return clock.instant().minus(config.attempts());
    }

    /** How many attempts there are that began before the instant; blocks for the database. */
    @Allowed(Permission.READ_USAGE)
    public long preview(Instant before) {
        checkFloor(before);
        return database.transact(em -> ((Number) em.createQuery("select count(a.id)" + OLD)
                        .setParameter("before", before)
                        .setParameter("open", AttemptState.INTENT)
                        .getSingleResult())
                .longValue());
    }

    /**
     * Removes the attempts that began before the instant. Blocks until all are gone; who breaks off has removed the
     * oldest ones.
     *
     * @return how many were removed
     * @throws InvalidReportException when the instant is less than 32 days ago
     */
    @Audited(action = "usage.purge", resource = "usage", allowed = Permission.MANAGE_RETENTION, transactional = false)
    public long purge(Instant before) {
        audit.summary("Remove attempts before " + before);
        checkFloor(before);
        long removed = 0;
        int some;
        do {
            some = database.transact(em -> removeSome(em, before));
            removed += some;
        } while (some == ROWS_A_TRANSACTION);
        audit.summary("Removed " + removed + " attempts before " + before);
        return removed;
    }

    private static int removeSome(EntityManager em, Instant before) {
        List<String> ids = em.createQuery("select a.id" + OLD + " order by a.startedAt, a.id", String.class)
                .setParameter("before", before)
                .setParameter("open", AttemptState.INTENT)
                .setMaxResults(ROWS_A_TRANSACTION)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from ContentEntity c where c.attemptId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
            em.createQuery("delete from AttemptEntity a where a.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }

    private void checkFloor(Instant before) {
        if (before.isAfter(clock.instant().minus(RetentionConfig.FLOOR))) {
            throw new InvalidReportException(
                    "before", "must be at least " + RetentionConfig.FLOOR.toDays() + " days ago");
        }
    }
}

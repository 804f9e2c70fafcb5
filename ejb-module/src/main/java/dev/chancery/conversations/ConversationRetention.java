package dev.chancery.conversations;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes conversations that nobody has had for a while, with all that was said in them, a hundred in a transaction. Of
 * the ledger's rows nothing is removed.
 */
@Guarded
@ApplicationScoped
public class ConversationRetention {
    private static final int AT_ONCE = 100;
    private static final String OLD = " from ConversationEntity c where " + ConversationRemoval.OLD;

    private final Database database;
    private final AuditDetails audit;
    private final Duration retention;
    private final Clock clock;

    @Inject
    ConversationRetention(Database database, AuditDetails audit) {
        this(database, audit, ConversationsConfig.of(ChanceryConfig.current()).retention(), Clock.systemUTC());
    }

    ConversationRetention(Database database, AuditDetails audit, Duration retention, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.retention = retention;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConversationRetention() {
        this.database = null;
        this.audit = null;
        this.retention = null;
        this.clock = null;
    }

    /** The instant before which the last turn of those is that the schedule removes now. */
    @Allowed(Permission.READ_CONVERSATIONS)
    public Instant due() {
        return clock.instant().minus(retention);
    }

    /** How many conversations had their last turn before the instant; blocks for the database. */
    @Allowed(Permission.READ_CONVERSATIONS)
    public long preview(Instant before) {
        return database.transact(em -> ((Number) em.createQuery("select count(c.id)" + OLD)
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue());
    }

    /**
     * Removes the conversations whose last turn was before the instant. Blocks until all are gone; who breaks off has
     * removed the oldest ones.
     *
     * @return how many were removed
     * @throws IllegalArgumentException when the instant is later than {@link #due()}
     */
    @Audited(
            action = "conversation.purge",
            resource = "conversation",
            allowed = Permission.MANAGE_RETENTION,
            transactional = false)
    public long purge(Instant before) {
        audit.summary("Remove conversations without a turn since " + before);
        if (before.isAfter(clock.instant().minus(retention))) {
            throw new IllegalArgumentException("before must be at least " + retention + " ago");
        }
        long removed = 0;
        int some;
        do {
            some = database.transact(em -> removeSome(em, before));
            removed += some;
        } while (some > 0);
        audit.summary("Removed " + removed + " conversations without a turn since " + before);
        return removed;
    }

    private static int removeSome(EntityManager em, Instant before) {
        List<String> ids = em.createQuery("select c.id" + OLD + " order by c.lastTurnAt, c.id", String.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return ConversationRemoval.removeOld(em, ids, before);
    }
}

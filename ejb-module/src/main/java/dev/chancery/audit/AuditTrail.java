package dev.chancery.audit;

import dev.chancery.access.Caller;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Where the rows of audited methods are written. The guard of a {@link dev.chancery.access.Guarded} bean does that by
 * itself; only a method that is not {@link Audited#transactional} has a reason to call {@link #write}, and a rule that
 * stops calls to call {@link #refused}. Injectable.
 */
public final class AuditTrail {
    private static final Logger LOG = System.getLogger("dev.chancery.audit");
    private static final int MOST_WAITING = 1000;

    private final Database database;
    private final BoundedWork bounded;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    AuditTrail(Database database, BoundedWork bounded) {
        this.database = database;
        this.bounded = bounded;
    }

    /**
     * Writes the row of the audited method under way on this thread as part of a transaction: the method's own, with
     * the change that the row tells of. Does nothing outside an audited method.
     */
    public void write(EntityManager em) {
        Underway underway = Underway.current();
        if (underway != null) {
            write(em, underway.row());
        }
    }

    /**
     * Writes a row that something was refused outside of an audited method, in a transaction of its own, and blocks for
     * it, a second at most; when an audited method is under way, the row is written when that ends, whatever becomes of it. When the database
     * does not take it by then, it is in the log, and waits to be written; so do those that follow meanwhile, without asking the
     * database again. Never throws.
     *
     * @param action what was to be done, such as "conversation.continue"
     * @param resource the type of what it was to be done to
     * @param id which one
     * @param why in a sentence
     */
    public void refused(Caller caller, String action, String resource, String id, String why) {
        AuditEntry row = Underway.refused(caller, action, resource, id, why);
        Underway underway = Underway.current();
        if (underway != null) {
            underway.keep(row);
        } else if (!waiting.isEmpty() || !bounded.run(() -> writeAlone(row))) {
            boolean waits = waiting.offer(row);
            LOG.log(waits ? Level.INFO : Level.ERROR, (waits ? "Waits to be audited: " : "Not audited: ") + line(row));
        }
    }

    /** Writes a row, unless it is there. */
    void write(EntityManager em, AuditEntry row) {
        if (em.find(AuditEntity.class, row.id()) == null) {
            em.persist(new AuditEntity(row));
        }
    }

    /**
     * Writes a row, unless it is there, in a transaction of its own. When that fails, nobody is told but the log: the
     * row stands there and waits to be written.
     */
    void writeAlone(AuditEntry row) {
        if (!row.outcome().equals(Outcome.DONE.name())) {
            LOG.log(Level.INFO, "{0}", line(row));
        }
        try {
            database.run(em -> write(em, row));
        } catch (RuntimeException e) {
            boolean waits = waiting.offer(row);
            LOG.log(Level.ERROR, (waits ? "Waits to be audited: " : "Not audited: ") + line(row), e);
        }
    }

    /** Writes the rows that wait; those that cannot be written go on waiting. */
    void writeWaiting() {
        for (AuditEntry row = waiting.peek(); row != null; row = waiting.peek()) {
            AuditEntry first = row;
            database.run(em -> write(em, first));
            waiting.remove(first);
        }
    }

    /** How many rows of this node wait to be written, because the database did not take them. */
    int waiting() {
        return waiting.size();
    }

    private static String line(AuditEntry row) {
        String what = row.resourceId() == null ? row.action() : row.action() + " of " + row.resourceId();
        String who = "'" + row.actor() + "' (" + row.kind() + (row.source() == null ? ")" : ", " + row.source() + ")");
        String how = row.failure() == null ? row.summary() : row.failure();
        String text = what + " by " + who + " " + row.outcome() + ": " + how + " Correlation " + row.correlation();
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}

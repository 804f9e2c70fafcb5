package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Work on a schedule that one node does at a time; when that node is gone, another one goes on. */
public final class LeasedWork {
    /** The application's own scheduled executor, by its JNDI name: what is scheduled on it goes with the application. */
    public static final String EXECUTOR = "java:app/concurrent/ChanceryWork";

    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");

    // A scheduler holds what was cancelled, and with it the whole application, until its next time would have come
    private static final long LONGEST_SLEEP_MILLIS = 5_000;

    private final Database database;
    private final Nodes nodes;
    private final ScheduledExecutorService scheduler;
    private final List<Future<?>> scheduled = new CopyOnWriteArrayList<>();

    LeasedWork(Database database, Nodes nodes, ScheduledExecutorService scheduler) {
        this.database = database;
        this.nodes = nodes;
        this.scheduler = scheduler;
    }

    /**
     * Runs work again and again until the application stops, on a thread of the container. What it throws is logged,
     * and the work runs again at its next time.
     *
     * @param interval from the end of one run to the next
     * @param name of the work, at most 64 characters; one node at a time does the work of a name
     */
    public void every(Duration interval, String name, Runnable work) {
        long millis = Math.min(interval.toMillis(), LONGEST_SLEEP_MILLIS);
        AtomicLong next = new AtomicLong(System.nanoTime() + interval.toNanos());
        Runnable whenDue = () -> {
            if (System.nanoTime() - next.get() >= 0) {
                runOnce(name, work);
                next.set(System.nanoTime() + interval.toNanos());
            }
        };
        scheduled.add(scheduler.scheduleWithFixedDelay(whenDue, millis, millis, TimeUnit.MILLISECONDS));
    }

    /** Schedules nothing any more. What runs goes on to its end: an interrupt would close H2's file. */
    void stop() {
        scheduled.forEach(each -> each.cancel(false));
    }

    /** Does the work now, if this node is the one to do it. */
    void runOnce(String name, Runnable work) {
        try {
            if (database.transact(em -> take(em, name))) {
                work.run();
            }
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "No database for {0}: {1}", name, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The scheduled work " + name + " failed; it is tried again", e);
        }
    }

    private boolean take(EntityManager em, String name) {
        LeaseEntity lease = em.find(LeaseEntity.class, name);
        if (lease == null) {
            em.persist(new LeaseEntity(name, nodes.id()));
            return true;
        }
        if (lease.holder().equals(nodes.id())) {
            return true;
        }
        if (nodes.mayLive(em, lease.holder())) {
            return false;
        }
        lease.passTo(nodes.id());
        return true;
    }
}

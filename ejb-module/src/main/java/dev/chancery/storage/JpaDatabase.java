package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions through JPA on a data source. It opens when it is first used, brings the tables up to date, and opens
 * again by itself after it found the database away.
 */
final class JpaDatabase implements Database, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");
    private static final int TRIES = 10;
    private static final long LONGEST_PAUSE_NANOS = 4_000_000L;
    private static final long NANOS_BETWEEN_OPENINGS = 500_000_000L;

    private final DataSourceLookup dataSource;
    private final Map<String, Object> properties;
    private final LongSupplier nanoTime;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private volatile @Nullable EntityManagerFactory factory;
    private volatile @Nullable OneConnection connections;
    private volatile DatabaseStatus status = DatabaseStatus.NEVER_REACHED;
    private long nextOpening = Long.MIN_VALUE;
    private boolean closed;

    JpaDatabase(DataSourceLookup dataSource, Map<String, Object> properties, LongSupplier nanoTime) {
        this.dataSource = dataSource;
        this.properties = properties;
        this.nanoTime = nanoTime;
    }

    @Override
    public DatabaseStatus status() {
        return status;
    }

    @Override
    public <T> T transact(Function<EntityManager, T> work) {
        EntityManager joined = current.get();
        if (joined != null) {
            return work.apply(joined);
        }
        boolean interrupted = Thread.interrupted(); // would close H2's file
        try {
            return tries(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T tries(Function<EntityManager, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                SqlFailure failure = SqlFailure.of(e);
                if (failure == SqlFailure.AWAY) {
                    throw away(e);
                }
                if (failure == SqlFailure.OTHER || tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS * tries));
            }
        }
    }

    private <T> T once(Function<EntityManager, T> work) {
        EntityManagerFactory opened = open();
        try (OneConnection.Transaction transaction = begin()) {
            T result = commit(opened.createEntityManager(), work);
            transaction.commit();
            reached();
            return result;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private OneConnection.Transaction begin() throws SQLException {
        return Objects.requireNonNull(connections).begin();
    }

    private <T> T commit(EntityManager em, Function<EntityManager, T> work) {
        current.set(em);
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(em, e);
            throw e;
        } finally {
            current.remove();
            close(em);
        }
    }

    private static void rollBack(EntityManager em, Throwable reason) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) { // the connection is gone; the reason says why
            reason.addSuppressed(e);
        }
    }

    private static void close(EntityManager em) {
        try {
            em.close();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A connection could not be given back", e);
        }
    }

    /** Brings the tables up to date, if that was not done yet. */
    EntityManagerFactory open() {
        EntityManagerFactory opened = factory;
        return opened == null ? openNow() : opened;
    }

    private synchronized EntityManagerFactory openNow() {
        EntityManagerFactory opened = factory;
        if (opened != null) {
            return opened;
        }
        if (closed) {
            throw new DatabaseUnavailableException("The application has stopped.", null);
        }
        if (nextOpening != Long.MIN_VALUE && nanoTime.getAsLong() - nextOpening < 0) {
            throw new DatabaseUnavailableException("The database cannot be reached: " + status.problem(), null);
        }
        try {
            Opening opening = Opening.of(dataSource.find());
            EntityManagerFactory made = opening.entityManagers(properties);
            connections = opening.connections();
            status = opening.status();
            factory = made;
            return made;
        } catch (SchemaException e) {
            throw e;
        } catch (Exception e) {
            nextOpening = nanoTime.getAsLong() + NANOS_BETWEEN_OPENINGS;
            throw away(e);
        }
    }

    private void reached() {
        if (!status.reachable()) {
            status = new DatabaseStatus(true, status.product(), status.inMemory(), "");
            LOG.log(Level.INFO, "The database answers again: {0}", status.product());
        }
    }

    private DatabaseUnavailableException away(Exception e) {
        if (e instanceof DatabaseUnavailableException known) {
            return known;
        }
        String why = sentence(e);
        if (status.reachable() || status == DatabaseStatus.NEVER_REACHED) {
            LOG.log(Level.WARNING, "The database cannot be reached: {0}", why);
        }
        status = status.away(why);
        return new DatabaseUnavailableException("The database cannot be reached: " + why, e);
    }

    private static String sentence(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
    }

    @Override
    public synchronized void close() {
        closed = true;
        EntityManagerFactory opened = factory;
        factory = null;
        if (opened != null) {
            opened.close();
        }
    }
}

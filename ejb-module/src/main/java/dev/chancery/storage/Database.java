package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Chancery's own transactions, apart from those of the application: what the ledger has committed stays, also when the
 * caller's transaction rolls back.
 */
public interface Database {
    /**
     * Runs work in a transaction and commits it, or joins the transaction under way on this thread. Blocks. When it
     * lost against another transaction (an optimistic lock, a deadlock, a key inserted twice), the outermost work is
     * run again, some times; so it must be repeatable. Who is interrupted before is so again afterwards, and not in
     * between: an interrupt would close H2's file.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached, or the connection broke off; whether a
     *     commit under way took place is then unknown
     * @throws RuntimeException what the work throws; everything is then rolled back
     */
    <T> T transact(Function<EntityManager, T> work);

    /** Like {@link #transact(Function)}, without a result. */
    default void run(Consumer<EntityManager> work) {
        transact(em -> {
            work.accept(em);
            return Boolean.TRUE;
        });
    }

    /** Whether work that failed may succeed later: a full disk does, a value that does not fit its column does not. */
    static boolean mayPass(Throwable failure) {
        return SqlFailure.mayPass(failure);
    }

    /** Whether work failed because another transaction was first each time; nothing of it took place. */
    static boolean lost(Throwable failure) {
        return SqlFailure.of(failure) == SqlFailure.LOST;
    }

    /** What is known of the database, without asking it. */
    DatabaseStatus status();
}

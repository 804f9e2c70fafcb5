package dev.chancery.storage;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failed transaction means for whoever wanted it: another try, a database that is away, or a mistake. */
enum SqlFailure {
    /** Another transaction was first; the same work may succeed now. */
    LOST,
    /** The database cannot be reached. */
    AWAY,
    /** Anything else: trying again would not help. */
    OTHER;

    // H2's, where they have no class of their own: 50200 lock timeout, 90131 concurrent update
    private static final Set<String> LOST_STATES =
            Set.of("40001", "40P01", "55P03", "23505", "HYT00", "50200", "90131");
    // PostgreSQL's 57P0x: it is stopping or starting; 53xxx: disk full, out of memory, too many connections; 58030: its
    // disk. H2's: closed, broken, busy file, and what its disk did not do
    private static final Set<String> AWAY_STATES = Set.of(
            "57P01", "57P02", "57P03", "53100", "53200", "53300", "58030", "90020", "90028", "90031", "90067", "90098",
            "90100", "90121", "90135");

    // Data that does not fit, keys that are there already, statements that are wrong
    private static final Set<String> LASTING_CLASSES = Set.of("0A", "21", "22", "23", "42");

    /** Whether the same work may succeed later: everything but what is wrong with the work itself. */
    static boolean mayPass(Throwable failure) {
        if (failure instanceof DatabaseUnavailableException || of(failure) != OTHER) {
            return true;
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.length() < 2 || !LASTING_CLASSES.contains(state.substring(0, 2));
            }
        }
        return failure instanceof SchemaException;
    }

    static SqlFailure of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException
                    || t instanceof PessimisticLockException
                    || t instanceof LockTimeoutException) {
                return LOST;
            }
            if (t instanceof SQLException sql) {
                return of(sql);
            }
        }
        return OTHER;
    }

    private static SqlFailure of(SQLException failure) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            String state = e.getSQLState();
            if (isOneOf(LOST_STATES, state)) {
                return LOST;
            }
            if (state == null || state.startsWith("08") || isOneOf(AWAY_STATES, state)) {
                return AWAY; // the servers' pools give no state when they get no connection
            }
        }
        return failure.getCause() instanceof SQLException cause ? of(cause) : OTHER;
    }

    private static boolean isOneOf(Set<String> states, @Nullable String state) {
        return state != null && states.contains(state);
    }
}

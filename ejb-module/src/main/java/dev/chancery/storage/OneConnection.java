package dev.chancery.storage;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a thread the same connection as long as its transaction lasts, so that JPA and statements of
 * JDBC are in one transaction. Whoever gets it can neither close it nor end the transaction by its auto-commit.
 */
final class OneConnection {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final DataSource behind;

    OneConnection(DataSource behind) {
        this.behind = behind;
    }

    /** What JPA is to be given. */
    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Connection connection = CURRENT.get();
            return connection != null && method.getName().equals("getConnection")
                    ? connection
                    : invoke(behind, method, arguments);
        });
    }

    /** The connection of the transaction under way on this thread. */
    static Connection current() {
        Connection connection = CURRENT.get();
        if (connection == null) {
            throw new IllegalStateException("no transaction is under way");
        }
        return connection;
    }

    /** Begins a transaction of this thread. */
    Transaction begin() throws SQLException {
        Connection connection = behind.getConnection();
        try {
            return new Transaction(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends by {@link #close()}, which takes back what was not committed. */
    static final class Transaction implements AutoCloseable {
        private final Connection connection;
        private boolean committed;

        private Transaction(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            CURRENT.set(guarded(connection));
        }

        /** Commits also what JPA knows nothing of. */
        void commit() throws SQLException {
            connection.commit();
            committed = true;
        }

        @Override
        public void close() {
            CURRENT.remove();
            try (connection) {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException e) { // it is broken, which its user has noticed
                LOG.log(Level.DEBUG, "A connection could not be given back", e);
            }
        }
    }

    private static Connection guarded(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "close", "setAutoCommit" -> null;
            case "getAutoCommit" -> false;
            default -> invoke(connection, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

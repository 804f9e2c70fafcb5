package dev.chancery.storage;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that gives a thread the same connection as long as its transaction lasts, so that JPA and statements of
 * JDBC are in one transaction. Whoever gets it can neither close it nor end the transaction by its auto-commit.
 */
final class OneConnection implements DataSource {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final DataSource behind;

    OneConnection(DataSource behind) {
        this.behind = behind;
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
        return new Transaction(behind.getConnection());
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
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "close", "setAutoCommit" -> null;
                        case "getAutoCommit" -> false;
                        default -> invoke(connection, method, arguments);
                    };
                });
    }

    private static @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = CURRENT.get();
        return connection == null ? behind.getConnection() : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("The data source knows its user.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return behind.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        behind.setLogWriter(writer);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return behind.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        behind.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("dev.chancery.storage");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return behind.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return behind.isWrapperFor(type);
    }
}

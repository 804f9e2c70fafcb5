package dev.chancery.bench;

import dev.chancery.testing.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Fresh databases, pooled. */
final class DataSources {
    private static final int CONNECTIONS = 30;

    private DataSources() {}

    static DataSource postgres(PostgresServer server) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(server.newDatabase());
        source.setUser(server.user());
        source.setPassword(server.password());
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    static DataSource h2(Path directory) throws IOException {
        return h2File(Files.createTempDirectory(Files.createDirectories(directory), "h2")
                .resolve("chancery"));
    }

    /** At that path, without its ending. */
    static DataSource h2File(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0");
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    /** Lets another process have the file. */
    static void shutDown(DataSource h2) throws SQLException {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    /** What both databases do by themselves, some time after much was written. */
    static void analyze(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}

package dev.chancery.soak;

import dev.chancery.testing.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database of a PostgreSQL server. */
record PostgresLedger(PostgresServer server, String url) implements LedgerDatabase {

    /** A new one. */
    PostgresLedger(PostgresServer server) {
        this(server, server.newDatabase());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CHANCERY_DB",
                "postgresql",
                "CHANCERY_DB_URL",
                url,
                "CHANCERY_DB_USER",
                server.user(),
                "CHANCERY_DB_PASSWORD",
                server.password());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    @Override
    public LedgerDatabase restored(Path directory) {
        String file = directory.resolve("chancery.dump").toString();
        PostgresLedger restored = new PostgresLedger(server);
        server.client("pg_dump", "--format=custom", "--file=" + file, name());
        server.client(
                "pg_restore",
                "--no-owner",
                "--role=" + server.user(),
                "--exit-on-error",
                "--dbname=" + restored.name(),
                file);
        return restored;
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}

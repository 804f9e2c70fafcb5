package dev.chancery.soak;

import dev.chancery.testing.ledgercheck.Ledger;
import dev.chancery.testing.ledgercheck.LedgerTables;
import dev.chancery.testing.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of a server, read when the server has ended. */
record LedgerDatabase(String url, String user, String password, Map<String, String> environment) {

    static LedgerDatabase of(String kind, Path directory) {
        return kind.equals("postgresql") ? postgresql(PostgresServer.shared()) : h2(directory);
    }

    private static LedgerDatabase h2(Path directory) {
        return new LedgerDatabase(
                "jdbc:h2:file:" + directory.resolve("chancery") + ";IFEXISTS=TRUE",
                "",
                "",
                Map.of("CHANCERY_DATA_DIR", directory.toString()));
    }

    private static LedgerDatabase postgresql(PostgresServer server) {
        String url = server.newDatabase();
        return new LedgerDatabase(
                url,
                server.user(),
                server.password(),
                Map.of(
                        "CHANCERY_DB",
                        "postgresql",
                        "CHANCERY_DB_URL",
                        url,
                        "CHANCERY_DB_USER",
                        server.user(),
                        "CHANCERY_DB_PASSWORD",
                        server.password()));
    }

    Ledger read() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return LedgerTables.read(connection);
        }
    }
}

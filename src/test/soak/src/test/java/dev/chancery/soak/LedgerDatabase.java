package dev.chancery.soak;

import dev.chancery.testing.ledgercheck.Ledger;
import dev.chancery.testing.ledgercheck.LedgerTables;
import dev.chancery.testing.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database of a server, read when the server has ended. */
interface LedgerDatabase {

    static LedgerDatabase of(String kind, Path directory) {
        return kind.equals("postgresql")
                ? new PostgresLedger(PostgresServer.shared())
                : new H2Ledger(directory.resolve("data"));
    }

    /** What a server must be started with. */
    Map<String, String> environment();

    Connection connect() throws SQLException;

    /** Backs it up as the documentation says, and gives another one that is restored from that. */
    LedgerDatabase restored(Path directory) throws IOException;

    default Ledger read() throws SQLException {
        try (Connection connection = connect()) {
            return LedgerTables.read(connection);
        }
    }
}

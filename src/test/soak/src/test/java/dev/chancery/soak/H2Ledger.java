package dev.chancery.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A file of H2; the server that has it open keeps everybody else out. */
record H2Ledger(Path directory) implements LedgerDatabase {

    private static final String FILE = "chancery.mv.db";

    @Override
    public Map<String, String> environment() {
        return Map.of("CHANCERY_DATA_DIR", directory.toString());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("chancery") + ";IFEXISTS=TRUE", "", "");
    }

    @Override
    public LedgerDatabase restored(Path target) throws IOException {
        Path restored = Files.createDirectories(target.resolve("restored"));
        Files.copy(directory.resolve(FILE), restored.resolve(FILE));
        return new H2Ledger(restored);
    }
}

package dev.chancery.storage;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** A database that was reached: who it is, its tables brought up to date, and JPA on top. */
final class Opening {
    static final String UNIT = "chancery";
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");
    private static final Set<String> TRIED = Set.of("H2", "PostgreSQL");

    private final DataSource dataSource;
    private final OneConnection connections;
    private final DatabaseStatus status;

    private Opening(DataSource dataSource, DatabaseStatus status) {
        this.dataSource = dataSource;
        this.connections = new OneConnection(dataSource);
        this.status = status;
    }

    static Opening of(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            String product = about.getDatabaseProductName();
            if (!TRIED.contains(product)) {
                throw new SchemaException("Chancery works with H2 and PostgreSQL, but the data source is " + product
                        + ": set chancery.datasource, or the server's default data source, to another one.");
            }
            boolean inMemory = String.valueOf(about.getURL()).startsWith("jdbc:h2:mem:");
            return new Opening(
                    dataSource,
                    new DatabaseStatus(true, product + " " + about.getDatabaseProductVersion(), inMemory, ""));
        }
    }

    DatabaseStatus status() {
        return status;
    }

    OneConnection connections() {
        return connections;
    }

    EntityManagerFactory entityManagers(Map<String, Object> properties) {
        int steps = new Migrations(dataSource).apply();
        LOG.log(
                Level.INFO,
                "The ledger is in {0}; steps taken to bring its tables up to date: {1}",
                status.product(),
                steps);
        if (status.inMemory()) {
            LOG.log(
                    Level.WARNING,
                    "The ledger is in a database in memory: it would not survive a restart of the server. "
                            + "Give the server a data source with a file or a database server behind it.");
        }
        Map<String, Object> all = new HashMap<>(properties);
        all.put("jakarta.persistence.nonJtaDataSource", connections.dataSource());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread()
                .setContextClassLoader(Opening.class.getClassLoader()); // a caller's may not see persistence.xml
        try {
            return Persistence.createEntityManagerFactory(UNIT, all);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}

package dev.chancery.storage;

import dev.chancery.testing.postgres.PostgresServer;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A real database with Chancery's tables, one for each product and JPA provider in a JVM. */
public final class TestDatabase implements Database {
    private static final Map<String, TestDatabase> OPENED = new ConcurrentHashMap<>();
    private static final String HIBERNATE = "org.hibernate.jpa.HibernatePersistenceProvider";
    private static final String ECLIPSELINK = "org.eclipse.persistence.jpa.PersistenceProvider";

    private final String name;
    private final DataSource dataSource;
    private final JpaDatabase database;

    private TestDatabase(String name, DataSource dataSource, String provider) {
        this.name = name;
        this.dataSource = dataSource;
        this.database =
                new JpaDatabase(() -> dataSource, Map.of("jakarta.persistence.provider", provider), System::nanoTime);
    }

    static Stream<TestDatabase> all() {
        return Stream.of(
                opened("H2, Hibernate", TestDatabase::h2, HIBERNATE),
                opened("H2, EclipseLink", TestDatabase::h2, ECLIPSELINK),
                opened("PostgreSQL, Hibernate", TestDatabase::postgres, HIBERNATE),
                opened("PostgreSQL, EclipseLink", TestDatabase::postgres, ECLIPSELINK));
    }

    /** The quickest, for what is the same on all of them. */
    public static TestDatabase quickest() {
        return opened("H2, Hibernate", TestDatabase::h2, HIBERNATE);
    }

    /** The one that commits of many callers go to. */
    public static TestDatabase server() {
        return opened("PostgreSQL, Hibernate", TestDatabase::postgres, HIBERNATE);
    }

    private static TestDatabase opened(String name, Function<String, DataSource> source, String provider) {
        return OPENED.computeIfAbsent(name, key -> new TestDatabase(name, source.apply(name), provider));
    }

    /** One of its own on a file system of H2's. */
    static TestDatabase fresh(String name, String scheme) {
        return new TestDatabase(name, h2File(scheme), HIBERNATE);
    }

    /** A fresh H2 file. */
    static DataSource h2(String name) {
        return h2File("retry:");
    }

    private static DataSource h2File(String scheme) {
        try {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:" + scheme
                    + Files.createTempDirectory(
                            Files.createDirectories(Path.of("target/h2")).toAbsolutePath(), "db")
                    + "/chancery;WRITE_DELAY=0");
            JdbcConnectionPool pool = JdbcConnectionPool.create(source);
            pool.setMaxConnections(60);
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh database of a PostgreSQL server. */
    static DataSource postgres(String name) {
        PostgresServer server = PostgresServer.shared();
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(server.newDatabase());
        source.setUser(server.user());
        source.setPassword(server.password());
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(60);
        return pool;
    }

    @Override
    public <T> T transact(Function<EntityManager, T> work) {
        return database.transact(work);
    }

    @Override
    public DatabaseStatus status() {
        return database.status();
    }

    /** For what is read past JPA. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Whether this is PostgreSQL. */
    public boolean isPostgres() {
        return name.startsWith("PostgreSQL");
    }

    /** Empties all of Chancery's tables. */
    public void empty() {
        database.open();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("truncate table " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_name) like 'chancery_%' and lower(table_name) <> 'chancery_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Override
    public String toString() {
        return name;
    }
}

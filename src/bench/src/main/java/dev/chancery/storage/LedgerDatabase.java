package dev.chancery.storage;

import java.util.Map;
import javax.sql.DataSource;

/** A database with Chancery's tables, by the one or the other provider of JPA. */
public final class LedgerDatabase {
    /** The providers, by their names. */
    public static final Map<String, String> PROVIDERS = Map.of(
            "Hibernate", "org.hibernate.jpa.HibernatePersistenceProvider",
            "EclipseLink", "org.eclipse.persistence.jpa.PersistenceProvider");

    private LedgerDatabase() {}

    /** Opened, with its tables. */
    public static Database open(DataSource source, String provider) {
        JpaDatabase database = new JpaDatabase(
                () -> source, Map.of("jakarta.persistence.provider", PROVIDERS.get(provider)), System::nanoTime);
        database.open();
        return database;
    }

    /** News that nobody tells. */
    public static Changes changes(Database database) {
        return new Changes(database);
    }
}

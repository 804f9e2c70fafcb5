package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.Level;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class StorageStatusTest {
    @Test
    void warnsOfADatabaseInMemory() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:status;DB_CLOSE_DELAY=-1");
        try (JpaDatabase database = open(() -> source)) {
            database.run(em -> em.persist(new LeaseEntity("work", "one")));

            assertThat(new StorageStatus(database).status()).singleElement().satisfies(status -> {
                assertThat(status.level()).isEqualTo(Level.WARNING);
                assertThat(status.sentence()).contains("in memory").contains("H2");
            });
        }
    }

    @Test
    void saysThatADatabaseIsAwayUntilItIsBack() {
        DataSource file = TestDatabase.h2("status");
        boolean[] away = {true};
        long[] now = {0};
        DataSourceLookup lookup = () -> {
            if (away[0]) {
                throw new SQLException("connection refused", "08001");
            }
            return file;
        };
        try (JpaDatabase database = new JpaDatabase(lookup, provider(), () -> now[0])) {
            assertThatIsAway(database);
            away[0] = false;
            now[0] += 1_000_000_000L;

            database.run(em -> em.persist(new LeaseEntity("work", "one")));

            assertThat(new StorageStatus(database).status().get(0).level()).isEqualTo(Level.OK);
        }
    }

    private static void assertThatIsAway(JpaDatabase database) {
        try {
            database.run(em -> em.persist(new LeaseEntity("work", "one")));
            throw new AssertionError("the database was there");
        } catch (DatabaseUnavailableException e) {
            assertThat(e).hasMessageContaining("connection refused");
            assertThat(new StorageStatus(database).status())
                    .singleElement()
                    .satisfies(status -> assertThat(status.level()).isEqualTo(Level.FAILING));
        }
    }

    private static JpaDatabase open(DataSourceLookup lookup) {
        return new JpaDatabase(lookup, provider(), System::nanoTime);
    }

    private static Map<String, Object> provider() {
        return Map.of("jakarta.persistence.provider", "org.hibernate.jpa.HibernatePersistenceProvider");
    }
}

package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    private static final List<String> PRODUCTS = List.of("H2", "PostgreSQL");

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void makesTheTablesBesideThoseOfOthersAndOnlyOnce(String product) throws SQLException {
        DataSource source = fresh(product);
        run(source, "create table somebody_elses (id integer)");

        assertThat(new Migrations(source).apply()).isEqualTo(Migrations.SCRIPTS.size());
        assertThat(new Migrations(source).apply()).isZero();
    }

    @Test // of PostgreSQL alone: an H2 file has one node, and what fails there in the middle of a script stays half
    // done
    void makesTheTablesOnceWhenNodesStartTogether() throws Exception {
        DataSource source = fresh("PostgreSQL");
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(nodes.submit(() -> new Migrations(source).apply()));
            }
            int steps = 0;
            for (Future<Integer> start : starts) {
                steps += start.get(60, TimeUnit.SECONDS);
            }
            assertThat(steps).isEqualTo(Migrations.SCRIPTS.size());
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void refusesTablesOfANewerVersion(String product) throws SQLException {
        DataSource source = fresh(product);
        new Migrations(source).apply();
        run(
                source,
                "insert into \"chancery_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'somebody', 1, true)");

        assertThatThrownBy(() -> new Migrations(source).apply())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("newer Chancery")
                .hasMessageContaining("999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void refusesTablesThatOthersChanged(String product) throws SQLException {
        DataSource source = fresh(product);
        new Migrations(source).apply();
        run(source, "update \"chancery_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

        assertThatThrownBy(() -> new Migrations(source).apply())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("checksum mismatch for migration version 1")
                .hasMessageNotContaining("http");
    }

    private static DataSource fresh(String product) {
        assertThat(PRODUCTS).contains(product);
        Function<String, DataSource> make = product.equals("H2") ? TestDatabase::h2 : TestDatabase::postgres;
        return make.apply(product);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

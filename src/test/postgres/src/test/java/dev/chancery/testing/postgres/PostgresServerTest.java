package dev.chancery.testing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The faults need a server of our own. */
@DisabledIfEnvironmentVariable(named = "PGHOST", matches = ".+")
class PostgresServerTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Sql newSql() throws SQLException {
        return Sql.on(server, server.newDatabase());
    }

    @Test
    void isDurableUnlessToldOtherwise() throws SQLException {
        try (Sql sql = newSql()) {
            assertThat(sql.ask("SHOW fsync")).isEqualTo("on");
            assertThat(sql.ask("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(sql.ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void isQuickWhenAsked() throws SQLException {
        try (PostgresServer quick = PostgresServer.start(Durability.QUICK);
                Sql sql = Sql.on(quick, quick.url())) {
            assertThat(sql.ask("SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makesDatabasesThatAreEmptyAndApart() throws SQLException {
        String one = server.newDatabase();
        try (Sql first = Sql.on(server, one).run("CREATE TABLE mark (n INT)");
                Sql second = newSql()) {
            String tables = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'mark'";
            assertThat(first.ask(tables)).isEqualTo("1");
            assertThat(second.ask(tables)).isEqualTo("0");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenKilled() throws SQLException {
        String url = server.newDatabase();
        try (Sql sql = Sql.on(server, url)) {
            sql.run("CREATE TABLE mark (n INT)").run("INSERT INTO mark VALUES (7)");
            sql.run("BEGIN").run("INSERT INTO mark VALUES (8)");
            server.kill();
            assertThatThrownBy(() -> sql.ask("SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> Sql.on(server, url)).isInstanceOf(SQLException.class);

        server.restart();

        try (Sql sql = Sql.on(server, url)) {
            assertThat(sql.ask("SELECT string_agg(n::text, ',') FROM mark")).isEqualTo("7");
        }
    }

    @Test
    void stopsWhileSomebodyIsConnected() throws SQLException {
        String url = server.newDatabase();
        try (Sql sql = Sql.on(server, url)) {
            server.stop();
            assertThatThrownBy(() -> sql.ask("SELECT 1")).isInstanceOf(SQLException.class);
        } finally {
            server.restart();
        }
        try (Sql sql = Sql.on(server, url)) {
            assertThat(sql.ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void answersNobodyWhilePaused() throws Exception {
        try (Sql sql = newSql()) {
            server.pause();
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return sql.ask("SELECT 1");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            server.resume();

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        }
    }

    @Test
    void runsAClient() {
        String database = server.newDatabase();

        assertThat(server.client("psql", "-Atc", "SELECT 40 + 2", database.substring(database.lastIndexOf('/') + 1)))
                .isEqualTo("42");
        assertThatThrownBy(() -> server.client("psql", "-c", "SELECT 1", "nowhere"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere")
                .hasMessageNotContainingAny(server.password());
    }

    @Test
    void isSharedByAllWhoAskForIt() throws SQLException {
        assertThat(PostgresServer.shared()).isSameAs(PostgresServer.shared());
        try (Sql sql = Sql.on(PostgresServer.shared(), PostgresServer.shared().newDatabase())) {
            assertThat(sql.ask("SELECT 1")).isEqualTo("1");
        }
    }
}

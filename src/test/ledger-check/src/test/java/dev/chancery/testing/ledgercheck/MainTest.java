package dev.chancery.testing.ledgercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, over files and the real tables. */
class MainTest {

    private static final Path MIGRATIONS =
            Path.of("../../../ejb-module/src/main/resources/dev/chancery/storage/migrations");
    private static final String DATABASE = "jdbc:h2:mem:ledger-check";

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void makeTables() throws Exception {
        connection = DriverManager.getConnection(DATABASE, "", "");
        for (String script : List.of("V4__prices.sql", "V5__usage.sql", "V7__budgets.sql", "V13__usage_spans.sql")) {
            for (String statement : Files.readString(MIGRATIONS.resolve(script)).split(";\\s*\n")) {
                run(statement);
            }
        }
        run(
                "INSERT INTO chancery_attempt (id, version, state, call_id, attempt_number, operation, streamed, started_at,"
                        + " duration_micros, model_asked, model, key_id, key_name, prompt_version, tags, input_tokens, output_tokens,"
                        + " refused, request_id, conversation, http_status) VALUES ('a1', 1, 'SUCCEEDED', 'c1', 1, 'messages', FALSE, 3600000000,"
                        + " 15, 'm', 'm', 'k', 'k', 0, 'red\ngreen', 7, 8, FALSE, 'req-1', 'call-1', 200)");
        for (String counted : List.of(
                "'ALL', ''", "'KEY', 'k'", "'APPLICATION', ''", "'PRINCIPAL', ''", "'TAG', 'red'", "'TAG', 'green'")) {
            run("INSERT INTO chancery_rollup VALUES ('" + counted.hashCode() + "', 1, 'HOUR', 3600000000, 'node', "
                    + counted + ", 'm', '', 1, 0, 0, 0, 1, 7, 8, 0, 0, 0, 0, 0, 15, 0)");
        }
        run(
                "INSERT INTO chancery_latency VALUES ('1', 1, 'HOUR', 3600000000, 'node', 'ALL', '', 'm', '', '1:1', '', 1)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int check(String told, String oracle) throws IOException {
        return Main.run(
                "--database=" + DATABASE,
                "--told=" + Files.writeString(folder.resolve("told"), told),
                "--oracle=" + Files.writeString(folder.resolve("oracle"), oracle));
    }

    private static String line(int output) {
        return """
                {"attempt":1,"attemptHeader":"a1","status":200,"requestId":"req-1","ended":"complete","usage":\
                {"input_tokens":7,"output_tokens":%d,"cache_creation":{"ephemeral_5m_input_tokens":0}}}
                """.formatted(output);
    }

    @Test
    void endsWithZeroWhenAllHolds() throws IOException {
        assertThat(check("SUCCEEDED call-1 7 8\nFAILED call-2\nSUCCEEDED call-", line(8)))
                .isZero();
    }

    @Test
    void endsWithOneWhenSomethingDoesNot() throws IOException {
        assertThat(check("SUCCEEDED call-2 7 8\n", line(8))).isEqualTo(1);
        assertThat(check("", line(9))).isEqualTo(1);
        assertThat(check("", "")).isEqualTo(1);
    }

    @Test
    void asksForTheSumsOfPartsThatAreSaidToHaveSome() throws Exception {
        run("INSERT INTO chancery_rollup_span VALUES ('PART0', 1, 'PART', 0, FALSE)");
        assertThat(check("", line(8))).isZero();

        run("UPDATE chancery_rollup_span SET complete = TRUE");
        assertThat(check("", line(8))).isEqualTo(1);

        run("CREATE TABLE part AS SELECT * FROM chancery_rollup");
        run("UPDATE part SET id = 'p' || id, span = 'PART', begins_at = 0");
        run("INSERT INTO chancery_rollup SELECT * FROM part");
        assertThat(check("", line(8))).isZero();
    }

    @Test
    void endsWithTwoWhenItCannotLook() {
        assertThat(Main.run("--database=" + DATABASE)).isEqualTo(2);
        assertThat(Main.run("--database=" + DATABASE, "--oracle=" + folder.resolve("none")))
                .isEqualTo(2);
    }

    @Test
    void countsWhatIsStillOpen() throws SQLException {
        assertThat(LedgerTables.open(connection)).isZero();
        run("UPDATE chancery_attempt SET state = 'INTENT'");
        assertThat(LedgerTables.open(connection)).isEqualTo(1);
    }
}

package dev.chancery.bench;

import dev.chancery.messages.http.AttemptStart;
import dev.chancery.storage.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** What the ledger is measured against: a row a call, of the same columns and indexes, each with a commit of its own. */
final class RawLedger {
    private static final String INSERT = "insert into raw_attempt (id, version, state, open_node, call_id,"
            + " attempt_number, operation, streamed, started_at, model_asked, model, key_id, key_name, prompt_name,"
            + " prompt_version, application, principal, source, tags, refused, http_status)"
            + " values (?, 0, 'INTENT', 'node', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0)";

    private final DataSource source;

    RawLedger(DataSource source) throws SQLException {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table raw_attempt (like chancery_attempt including all)");
        }
    }

    void insert(AttemptStart start) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                Object[] values = {
                    Ids.next(),
                    start.call(),
                    start.number(),
                    start.operation(),
                    start.streamed(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                    start.model(),
                    start.model(),
                    start.keyId(),
                    start.keyName(),
                    start.attribution().promptName(),
                    start.attribution().promptVersion(),
                    start.attribution().application(),
                    start.attribution().principal(),
                    start.attribution().source(),
                    String.join("\n", start.attribution().tags())
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
            connection.commit();
        }
    }
}

package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a call leaves in the server's own database, on each server with each database. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {
    private final String conversation = UUID.randomUUID().toString();

    @Inject
    Claude claude;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(LedgerIT.class));
    }

    @Test
    void isKeptInTheDatabaseThatWasChosen() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualToIgnoringCase(System.getProperty("chancery.db"));
        }
    }

    @Test
    void hasACallBeforeItsCallerHasTheAnswer() throws SQLException {
        Message message = claude.send(request("Hello"), options());

        assertRow(message, false);
    }

    @Test
    void hasAStreamBeforeItsReaderHasTheEnd() throws SQLException {
        try (MessageStream stream = claude.stream(request("Hello"), options())) {
            assertRow(stream.message(), true);
        }
    }

    @Test
    void hasACallOfATransactionThatIsRolledBack() throws Exception {
        transaction.begin();
        Message message;
        try {
            message = claude.send(request("Hello"), options());
        } finally {
            transaction.rollback();
        }

        assertRow(message, false);
    }

    @Test
    void hasEachAttemptOfACallThatFails() throws SQLException {
        assertThatThrownBy(() -> claude.send(request("[[sim: status=400]]"), options()))
                .isInstanceOf(ClaudeException.class);

        assertThat(rows()).containsExactly(new Row("FAILED", 400, null, null, false, null));
    }

    private void assertRow(Message message, boolean streamed) throws SQLException {
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("SUCCEEDED");
            assertThat(row.status()).isEqualTo(200);
            assertThat(row.input()).isEqualTo(message.usage().inputTokens().orElseThrow());
            assertThat(row.output()).isEqualTo(message.usage().outputTokens().orElseThrow());
            assertThat(row.streamed()).isEqualTo(streamed);
            assertThat(row.cost()).isPositive();
        });
    }

    private List<Row> rows() throws SQLException {
        String query = "SELECT state, http_status, input_tokens, output_tokens, streamed, cost FROM chancery_attempt"
                + " WHERE conversation = ? ORDER BY id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, conversation);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new Row(
                            rows.getString(1),
                            rows.getInt(2),
                            (Long) rows.getObject(3),
                            (Long) rows.getObject(4),
                            rows.getBoolean(5),
                            rows.getBigDecimal(6)));
                }
                return all;
            }
        }
    }

    private CallOptions options() {
        return CallOptions.DEFAULT.attribution(Attribution.NONE.conversation(conversation));
    }

    private static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(100);
    }

    record Row(String state, int status, Long input, Long output, boolean streamed, BigDecimal cost) {}
}

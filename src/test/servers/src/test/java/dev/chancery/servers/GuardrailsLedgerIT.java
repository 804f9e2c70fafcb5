package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.GuardrailException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
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

/** What is taken out, put back and stopped on the way to Claude; the guardrail is a bean of the web module's. */
@ExtendWith(ArquillianExtension.class)
class GuardrailsLedgerIT {
    private static final String CARD = "4111 1111 1111 1111";
    private static final MessageRequest WITH_CARD = MessageRequest.of("claude-sonnet-5-5")
            .user("My card is " + CARD + ", please repeat it.")
            .maxTokens(200);

    private final String conversation = UUID.randomUUID().toString();
    private final CallOptions options = CallOptions.DEFAULT
            .attribution(Attribution.NONE.conversation(conversation))
            .header("x-sim", "text=Charged to [CARD_1].");

    @Inject
    Claude claude;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(GuardrailsLedgerIT.class, DossierGuardrail.class))
                .addAsLibrary(Configuration.of("chancery.guardrails.redact=CARD"));
    }

    @Test
    void putsBackWhatItTookOut() throws SQLException {
        String answer = claude.send(WITH_CARD, options).text();

        assertThat(answer).isEqualTo("Charged to " + CARD + ".");
        assertThat(column("select redactions from chancery_attempt where conversation = ?", conversation))
                .containsExactly("CARD=1");
    }

    @Test
    void putsItBackIntoAStream() throws SQLException {
        StringBuilder answer = new StringBuilder();
        try (MessageStream stream = claude.stream(WITH_CARD, options)) {
            stream.forEachText(answer::append);
        }

        assertThat(answer).hasToString("Charged to " + CARD + ".");
        assertThat(column("select redactions from chancery_attempt where conversation = ?", conversation))
                .containsExactly("CARD=1");
    }

    @Test
    void asksTheGuardrailOfTheApplication() throws Exception {
        MessageRequest request = MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text=This is legal advice.]]")
                .maxTokens(100);
        long before = blocks();

        assertThatThrownBy(() -> claude.send(request)).isInstanceOfSatisfying(GuardrailException.class, blocked -> {
            assertThat(blocked.guardrail()).isEqualTo("dossier");
            assertThat(blocked.reason()).isEqualTo("legal advice");
        });
        assertThat(blocks()).isEqualTo(before + 1);
    }

    private long blocks() throws SQLException {
        return column("select id from chancery_audit where action = ?", "guardrail.pass")
                .size();
    }

    private List<String> column(String query, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        }
    }
}

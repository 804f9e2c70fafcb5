package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.messages.MessageStream;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ConversationArchiveContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AuditedCalls calls;
    private final ConversationArchive archive;

    ConversationArchiveContractTest(TestDatabase database) {
        this.database = database;
        this.calls = new AuditedCalls(database, callers);
        this.archive = new ConversationArchive(database, new AuditDetails());
    }

    @BeforeEach
    void fill() {
        database.empty();
        say("ann", "a-1", NOW.minus(Duration.ofDays(3)), "one", "two");
        say("ann", "a-2", NOW.minus(Duration.ofDays(2)), "three");
        say("bob", "b-1", NOW.minus(Duration.ofDays(1)), "four");
        callers.person("eve", Role.ADMINISTRATOR);
    }

    private void say(String who, String conversation, Instant when, String... texts) {
        callers.person(who);
        for (String text : texts) {
            at(when).in(conversation).send(ask(text));
        }
    }

    private Conversations at(Instant when) {
        return new TestConversations(database, callers, "node-1")
                .clock(Clock.fixed(when, ZoneOffset.UTC))
                .with(new AnsweringClaude());
    }

    @Test
    void listsInPages() {
        ConversationPage first = archive.find(ConversationFilter.EVERYTHING, null, 2);
        ConversationPage second = archive.find(ConversationFilter.EVERYTHING, first.next(), 2);

        assertThat(first.rows()).extracting(ConversationRow::name).containsExactly("b-1", "a-2");
        assertThat(second.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("a-1");
            assertThat(row.application()).isEqualTo("claims");
            assertThat(row.principal()).isEqualTo("ann");
            assertThat(row.turns()).isEqualTo(4);
            assertThat(row.lastTurnAt()).isEqualTo(NOW.minus(Duration.ofDays(3)));
        });
        assertThat(second.next()).isNull();
        assertThat(names(ConversationFilter.EVERYTHING.principal("ann"))).containsExactly("a-2", "a-1");
        assertThat(names(ConversationFilter.EVERYTHING.name("b-1").application("claims")))
                .containsExactly("b-1");
        assertThat(names(ConversationFilter.EVERYTHING.application("%"))).isEmpty();
        assertThat(names(ConversationFilter.EVERYTHING.between(
                        NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)))))
                .containsExactly("a-2");
        for (String next : List.of("", "1", "x_y", "1_'")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> archive.find(ConversationFilter.EVERYTHING, next, 2))
                    .withMessageContaining("next");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.find(ConversationFilter.EVERYTHING, null, 0))
                .withMessageContaining("most");
    }

    @Test
    void givesOneRow() {
        assertThat(archive.row(id("a-2")))
                .hasValueSatisfying(row -> assertThat(row.name()).isEqualTo("a-2"));
        assertThat(archive.row("none")).isEmpty();
    }

    @Test
    void showsWhatWasSaidAndThatSomebodyLooked() throws Exception {
        String id = id("a-1");
        List<StoredTurn> turns = calls.call(archive, "read", id, 2, 2);

        assertThat(turns).extracting(StoredTurn::number).containsExactly(2, 3);
        assertThat(turns.get(0).model()).isEqualTo("claude-sonnet-5-5");
        assertThat(turns.get(0).inputTokens()).isEqualTo(10);
        assertThat(turns.get(0).outputTokens()).isEqualTo(5);
        assertThat(turns.get(0).stopReason()).isEqualTo("end_turn");
        assertThat(turns.get(1).turn().fields().toString()).contains("two");
        assertThat(turns.get(1).model()).isNull();
        assertThat(calls.rows()).containsExactly("eve conversation.read " + id + " DONE Read turns from 2 ");
        callers.person("vera", Role.VIEWER);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> calls.call(archive, "read", id, 1, 1));
    }

    @Test
    void deletesOne() throws Exception {
        String id = id("a-1");
        assertThat((boolean) calls.call(archive, "delete", id)).isTrue();
        assertThat((boolean) calls.call(archive, "delete", id)).isFalse();

        assertThat(names(ConversationFilter.EVERYTHING)).containsExactly("b-1", "a-2");
        assertThat(archive.read(id, 1, 10)).isEmpty();
        assertThat(calls.rows())
                .containsExactly(
                        "eve conversation.delete " + id + " DONE Deleted a-1 of 'ann' in claims, 4 turns ",
                        "eve conversation.delete " + id + " DONE There was none ");
        callers.person("audrey", Role.AUDITOR);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> calls.call(archive, "delete", id));
    }

    @Test
    void deletesOneOfWhichATurnIsUnderWay() {
        callers.person("bob");
        try (MessageStream stream = at(NOW).in("b-1").stream(ask("five"))) {
            archive.delete(id("b-1"));
            assertThatExceptionOfType(TurnNotStoredException.class).isThrownBy(stream::message);
        }
        assertThat(names(ConversationFilter.EVERYTHING.principal("bob"))).isEmpty();
    }

    @Test
    void exportsATurnALine() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = calls.call(archive, "export", ConversationFilter.EVERYTHING.principal("ann"), out);

        assertThat(written).isEqualTo(6);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("{\"conversation\":\"a-2\",\"application\":\"claims\",\"principal\":\"ann\",\"number\":1,")
                .endsWith("\"turn\":{\"role\":\"user\",\"content\":\"three\"}}");
        assertThat(calls.rows())
                .singleElement()
                .asString()
                .contains("conversation.export")
                .contains("6 turns");
    }

    @Test
    void removesWhatIsOlderThanTheRetention() throws Exception {
        ConversationRetention retention = new ConversationRetention(
                database, new AuditDetails(), Duration.ofDays(2), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(retention.due()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(retention.preview(retention.due())).isEqualTo(1);
        long removed = calls.call(retention, "purge", retention.due());

        assertThat(removed).isEqualTo(1);
        assertThat(names(ConversationFilter.EVERYTHING)).containsExactly("b-1", "a-2");
        assertThat(calls.rows()).singleElement().asString().contains("Removed 1 conversations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> retention.purge(NOW))
                .withMessageContaining("before must be at least");
    }

    private String id(String name) {
        return archive.find(ConversationFilter.EVERYTHING.name(name), null, 1)
                .rows()
                .get(0)
                .id();
    }

    private List<String> names(ConversationFilter filter) {
        return archive.find(filter, null, 100).rows().stream()
                .map(ConversationRow::name)
                .toList();
    }
}

package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.access.NamedCallers;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CacheControl;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.ToolUseBlock;
import dev.chancery.messages.Turn;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.http.RequestRulesForTests;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ConversationsContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AnsweringClaude claude = new AnsweringClaude();
    private final Conversations conversations;

    ConversationsContractTest(TestDatabase database) {
        this.database = database;
        this.conversations = new TestConversations(database, callers, "node-1").with(claude);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann");
    }

    @Test
    void putsWhatWasSaidBeforeWhatIsAsked() {
        Claude first = conversations.in("c");
        first.send(ask("one").system("Be brief."));
        first.send(ask("two"), String.class);
        try (MessageStream stream = first.stream(ask("three"))) {
            assertThat(stream.message().text()).isEqualTo("answer 5");
        }
        conversations.in("c").send(ask("four"));

        assertThat(texts(claude.lastRequest()))
                .containsExactly("one", "answer 1", "two", "answer 3", "three", "answer 5", "four");
        assertThat(claude.lastRequest().fields().has("system")).isFalse();
        assertThat(first.countTokens(ask("five"))).isEqualTo(9);
        assertThat(conversations.in("other").countTokens(ask("five"))).isEqualTo(1);
    }

    @Test
    void replaysEachTurnAsItWas() {
        String answer = "{'role':'assistant','content':[{'type':'thinking','thinking':'','signature':'Eq==\\\\/'},"
                + "{'type':'brand_new','n':1.50,'deep':{'x':null,'y':[1e3,true]}},"
                + "{'type':'text','text':'\\u0000\\u0001 \\ud800 \uD83D\uDE00 信','citations':null}],"
                + "'stop_reason':'end_turn'}";
        Message said = AnsweringClaude.json(answer.replace('\'', '"'));
        claude.answers(request -> said);
        Turn asked = new Turn(
                new JsonCodec()
                        .object(
                                "{\"content\":[{\"text\":\"' \\\" \\\\\",\"type\":\"text\",\"more\":0.10}],\"role\":\"user\"}"));

        conversations.in("c").send(MessageRequest.of("claude-sonnet-5-5").turn(asked));
        conversations.in("c").send(ask("next"));

        List<Turn> replayed = claude.lastRequest().turns();
        assertThat(replayed.get(0)).isEqualTo(asked);
        assertThat(replayed.get(1).fields().value("content"))
                .isEqualTo(said.fields().value("content"));
        assertThat(replayed.get(1).fields().toString()).contains("1.50").contains("\"citations\":null");
    }

    @Test
    void sendsNoCacheBreakpointsOfEarlierTurns() {
        CacheControl cached = CacheControl.FIVE_MINUTES;
        conversations
                .in("c")
                .send(MessageRequest.of("claude-sonnet-5-5")
                        .user(TextBlock.of("long").cached(cached)));
        conversations
                .in("c")
                .send(MessageRequest.of("claude-sonnet-5-5")
                        .user(TextBlock.of("next").cached(cached)));

        assertThat(claude.requests().get(0).fields().toString()).contains("cache_control");
        assertThat(claude.lastRequest().turns().get(0).fields().toString())
                .contains("long")
                .doesNotContain("cache_control");
        assertThat(claude.lastRequest().turns().get(2).fields().toString()).contains("cache_control");
    }

    @Test
    void tellsTheLedgerWhoseItIs() {
        conversations.in("c").send(ask("one"), CallOptions.DEFAULT.attribution(Attribution.NONE.source("desk")));

        assertThat(claude.lastOptions().attribution())
                .isEqualTo(Attribution.NONE
                        .source("desk")
                        .conversation("c")
                        .principal("ann")
                        .application("claims"));
    }

    @Test
    void storesNothingOfATurnThatFailed() {
        conversations.in("c").send(ask("one"));
        claude.answers(request -> {
            throw new UnavailableException(ErrorDetails.of("overloaded"), null);
        });
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> conversations.in("c").send(ask("two")));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> conversations.in("c").stream(ask("two")));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> conversations.in("new").send(ask("two")));

        claude.answers(request -> AnsweringClaude.text("well"));
        conversations.in("c").send(ask("three"));
        assertThat(texts(claude.lastRequest())).containsExactly("one", "answer 1", "three");
        assertThat(rows("ConversationEntity")).isEqualTo(1);
    }

    @Test
    void storesNothingOfAStreamThatWasClosed() {
        MessageStream stream = conversations.in("c").stream(ask("one"));
        while (!(stream.next() instanceof dev.chancery.messages.StreamEvent.MessageDelta)) {
            assertThat(stream.partialMessage().stopReason()).isEmpty();
        }
        stream.close();
        assertThat(rows("TurnEntity")).isZero();
        conversations.in("c").send(ask("two"));
        assertThat(texts(claude.lastRequest())).containsExactly("two");
    }

    @Test
    void storesNothingThatClaudeRefused() {
        claude.answers(request -> AnsweringClaude.message("refusal", TextBlock.of("no")));
        assertThat(conversations.in("c").send(ask("one")).text()).isEqualTo("no");
        assertThat(rows("ConversationEntity")).isZero();
    }

    @Test
    void storesNoTurnThatIsEmpty() {
        claude.answers(request -> AnsweringClaude.message("end_turn"));
        conversations.in("c").send(ask("one"));
        claude.answers(request -> AnsweringClaude.text("well"));
        conversations.in("c").send(ask("two"));
        assertThat(texts(claude.lastRequest())).containsExactly("one", "two");
    }

    @Test
    void sendsNothingThatTheApiWouldNotTakeBack() {
        List<String> contents = List.of(
                "{'type':'text','text':''}",
                "{'type':'text','text':' \\n'}",
                "{'type':'thinking','thinking':'a','signature':'s'},{'type':'redacted_thinking','data':'d'}",
                "{'type':'thinking','thinking':'a','signature':'s'},{'type':'text','text':''}",
                "{'type':'text','text':''},{'type':'text','text':'kept'},{'type':'thinking','thinking':'b'}");
        for (String content : contents) {
            String id = "c" + contents.indexOf(content);
            Message odd = AnsweringClaude.json(
                    ("{'role':'assistant','content':[" + content + "]" + ",'stop_reason':'max_tokens'}")
                            .replace('\'', '"'));
            claude.answers(request -> odd);
            conversations.in(id).send(ask("one"));
            claude.answers(request -> {
                RequestRulesForTests.check(request);
                return AnsweringClaude.text("well");
            });
            conversations.in(id).send(ask("two"));
            boolean kept = content.contains("kept");
            assertThat(texts(claude.lastRequest()))
                    .isEqualTo(kept ? List.of("one", "kept", "two") : List.of("one", "two"));
            assertThat(claude.lastRequest().fields().toString()).doesNotContain("thinking");
        }
        List<String> stored = database.transact(
                em -> em.createQuery("select t.content from TurnEntity t where t.number = 2", String.class)
                        .getResultList());
        assertThat(stored).hasSize(5).anyMatch(turn -> turn.contains("redacted_thinking"));
    }

    @Test
    void waitsForTheResultsOfTools() {
        ToolUseBlock use = new ToolUseBlock(Fields.of("type", "tool_use", "id", "toolu_1")
                .with("name", "look")
                .with("input", Fields.empty()));
        claude.answers(request -> AnsweringClaude.message("tool_use", TextBlock.of("Let me see."), use));
        conversations.in("c").send(ask("one"));
        claude.answers(request -> AnsweringClaude.text("done"));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> conversations.in("c").send(ask("two")))
                .withMessageContaining("tool_result")
                .withMessageContaining("toolu_1")
                .satisfies(e -> assertThat(e.field()).contains("messages"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> conversations.in("c").send(results("toolu_1", "toolu_2")))
                .withMessageContaining("did not ask for");
        assertThat(claude.requests()).hasSize(1);

        conversations.in("c").send(results("toolu_1"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
        assertThat(claude.lastRequest().turns().get(1).content()).contains(use);
        conversations.in("c").send(ask("thanks"));
        assertThat(claude.lastRequest().turns()).hasSize(5);
    }

    @Test
    void goesOnAfterAPauseWithoutANewTurn() {
        MessageRequest nothing = MessageRequest.of("claude-sonnet-5-5");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> conversations.in("c").send(nothing))
                .withMessageContaining("must have a turn");
        claude.answers(request -> AnsweringClaude.message("pause_turn", TextBlock.of("first")));
        conversations.in("c").send(ask("one"));
        claude.answers(request -> AnsweringClaude.text("second"));
        conversations.in("c").send(nothing);
        conversations.in("c").send(ask("two"));
        assertThat(texts(claude.lastRequest())).containsExactly("one", "first", "second", "two");
    }

    @Test
    void belongsToTheOneWhoBeganIt() {
        conversations.in("c").send(ask("one"));

        callers.person("bob");
        for (Runnable attempt : List.<Runnable>of(
                () -> conversations.in("c").send(ask("two")),
                () -> conversations.in("c").stream(ask("two")),
                () -> conversations.in("c").countTokens(ask("two")))) {
            assertThatExceptionOfType(ConversationNotAllowedException.class)
                    .isThrownBy(attempt::run)
                    .withMessage("The conversation cannot be had by this caller.");
        }
        assertThat(claude.requests()).hasSize(1);
        assertThat(new AuditedCalls(database, callers).rows()).hasSize(3).allSatisfy(row -> assertThat(row)
                .isEqualTo("bob conversation.continue c REFUSED  "));

        CallOptions forAnn = CallOptions.DEFAULT.attribution(Attribution.NONE.principal("ann"));
        conversations.in("c").send(ask("two"), forAnn);
        assertThat(claude.lastRequest().turns()).hasSize(3);
        CallOptions elsewhere = CallOptions.DEFAULT.attribution(Attribution.NONE.application("sales"));
        conversations.in("c").send(ask("two"), elsewhere);
        assertThat(claude.lastRequest().turns()).hasSize(1);
    }

    @Test
    void letsNobodyKnownInByAnIdThatNobodyGuesses() {
        callers.nobody();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.in("c").send(ask("one")))
                .withMessageContaining("at least 22 characters");
        String id = Conversations.newId();
        conversations.in(id).send(ask("one"));
        conversations.in(id).send(ask("two"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
        assertThat(claude.lastOptions().attribution().principal()).isNull();

        callers.person("ann");
        assertThatExceptionOfType(ConversationNotAllowedException.class)
                .isThrownBy(() -> conversations.in(id).send(ask("three")));
    }

    @Test
    void refusesWhatIsNotAllowed() {
        for (String id : List.of("", " ", "a\nb", "x".repeat(101))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> conversations.in(id))
                    .withMessageContaining("1 to 100 characters");
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> conversations.in("c").send(ask("one"), CallOptions.DEFAULT.body("messages", List.of())))
                .withMessageContaining("must stand in the request");
        Conversations off = new TestConversations(database, callers, "node-1")
                .config(ConversationsConfig.of(name -> null))
                .with(claude);
        assertThatIllegalStateException()
                .isThrownBy(() -> off.in("c"))
                .withMessageContaining("chancery.conversations.enabled=true");
        assertThat(claude.requests()).isEmpty();
    }

    private MessageRequest results(String... ids) {
        ToolResultBlock[] blocks =
                List.of(ids).stream().map(id -> ToolResultBlock.of(id, "seen")).toArray(ToolResultBlock[]::new);
        return MessageRequest.of("claude-sonnet-5-5").user(blocks);
    }

    private static List<String> texts(MessageRequest request) {
        return request.turns().stream()
                .map(turn -> ((TextBlock) turn.content().get(0)).text())
                .toList();
    }

    private long rows(String entity) {
        return database.transact(em -> ((Number)
                        em.createQuery("select count(e) from " + entity + " e").getSingleResult())
                .longValue());
    }
}

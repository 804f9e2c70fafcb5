package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ThinkingBlock;
import dev.chancery.messages.Turn;
import dev.chancery.messages.UnavailableException;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of turns that do not fit any more, and of what must not be stored. */
@OnEveryDatabase
class LongConversationsContractTest {
    private static final String LONG = "x".repeat(600); // some 150 tokens

    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AnsweringClaude claude = new AnsweringClaude();
    private final AtomicInteger summaries = new AtomicInteger();

    LongConversationsContractTest(TestDatabase database) {
        this.database = database;
        claude.answers(this::answer);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann");
    }

    private Message answer(MessageRequest request) {
        boolean sumsUp = request.fields().has("system");
        return AnsweringClaude.text(sumsUp ? "Summary " + summaries.incrementAndGet() : "ok");
    }

    private Conversations conversations(String olderTurns) {
        return conversations(olderTurns, "1000");
    }

    private Conversations conversations(String olderTurns, String maxTokens) {
        return new TestConversations(database, callers, "node-1")
                .config(TestConversations.config(
                        "chancery.conversations.enabled",
                        "true",
                        "chancery.conversations.max-tokens",
                        maxTokens,
                        "chancery.conversations.older-turns",
                        olderTurns,
                        "chancery.conversations.redact",
                        "CARD,EMAIL"))
                .with(claude);
    }

    @Test
    void leavesOutOlderTurnsAndKeepsThemStored() {
        Conversations conversations = conversations("drop");
        for (int i = 1; i <= 8; i++) {
            conversations.in("c").send(ask(i + LONG));
        }

        assertThat(claude.requests())
                .extracting(request -> request.turns().size())
                .containsExactly(1, 3, 5, 7, 9, 11, 5, 7);
        assertThat(first(claude.lastRequest())).startsWith("5x");
        assertThat(conversations.in("c").countTokens(ask("next"))).isEqualTo(9);
        long stored = database.transact(em ->
                ((Number) em.createQuery("select count(t) from TurnEntity t").getSingleResult()).longValue());
        assertThat(stored).isEqualTo(16);
    }

    @Test
    void leavesOutOlderTurnsWhenThereAreVeryMany() {
        Conversations conversations = conversations("drop", "1000000");
        conversations.in("c").send(ask("first"));
        insertUpTo(2_400);
        conversations.in("c").send(ask("next"));
        assertThat(claude.lastRequest().turns()).hasSize(1_001);
        conversations.in("c").send(ask("again"));
        assertThat(claude.lastRequest().turns()).hasSize(1_003);
    }

    @Test
    void sumsUpOlderTurnsAlsoWhenVeryManyCameAfterThem() {
        Conversations many = conversations("summarise", "1000000");
        many.in("c").send(ask("first"));
        insertUpTo(2_400);
        many.in("c").send(ask("next"));
        assertThat(summaries).hasValue(1);
        assertThat(first(claude.requests().get(1)))
                .contains("first")
                .contains("turn 1399")
                .doesNotContain("turn 1401");
        assertThat(first(claude.lastRequest())).endsWith("Summary 1");
        assertThat(claude.lastRequest().turns()).hasSize(1_002);
    }

    /** Short turns by turns, beside the service. */
    private void insertUpTo(int last) {
        database.run(em -> {
            ConversationEntity conversation = em.createQuery(
                            "select c from ConversationEntity c", ConversationEntity.class)
                    .getSingleResult();
            for (int number = conversation.turns() + 1; number <= last; number++) {
                String role = number % 2 == 1 ? "user" : "assistant";
                Turn turn = Turn.of(role, "turn " + number);
                em.persist(new TurnEntity(conversation.id(), number, turn, conversation.lastTurnAt()));
            }
            conversation.taken(last - conversation.turns(), null, conversation.lastTurnAt());
        });
    }

    @Test
    void sumsUpOlderTurnsOnceForABoundary() {
        Conversations conversations = conversations("summarise");
        for (int i = 1; i <= 7; i++) {
            conversations.in("c").send(ask(i + LONG));
        }

        assertThat(summaries).hasValue(1);
        MessageRequest summing = claude.requests().get(6);
        assertThat(first(summing))
                .contains("1x")
                .contains("4x")
                .contains("assistant:\nok")
                .doesNotContain("5x");
        assertThat(first(claude.lastRequest()))
                .startsWith("Summary of what was said")
                .endsWith("Summary 1");
        assertThat(claude.lastRequest().turns()).hasSize(6);
        assertThat(claude.lastRequest().turns().get(0).role()).isEqualTo("user");

        for (int i = 8; i <= 11; i++) {
            conversations.in("c").send(ask(i + LONG));
        }
        assertThat(summaries).hasValue(2);
        assertThat(first(claude.requests().get(11)))
                .contains("Summary 1")
                .contains("5x")
                .doesNotContain("4x");
        assertThat(first(claude.lastRequest())).endsWith("Summary 2");
    }

    @Test
    void notesSummariesAsSuchInTheLedger() {
        Conversations conversations = conversations("summarise");
        for (int i = 1; i <= 7; i++) {
            conversations.in("c").send(ask(i + LONG));
            if (i == 7) {
                assertThat(claude.sources()).containsExactly("conversation-summary", "null");
            } else {
                assertThat(claude.sources()).containsExactly("null");
            }
            claude.sources().clear();
        }
        assertThat(summaries).hasValue(1);
    }

    @Test
    void givesNoAnswerWhenNoSummaryCanBeMade() {
        Conversations conversations = conversations("summarise");
        for (int i = 1; i <= 6; i++) {
            conversations.in("c").send(ask(i + LONG));
        }
        claude.answers(request -> {
            throw new UnavailableException(ErrorDetails.of("overloaded"), null);
        });
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> conversations.in("c").send(ask(7 + LONG)));
        claude.answers(this::answer);
        conversations.in("c").send(ask(7 + LONG));
        assertThat(summaries).hasValue(1);
        assertThat(first(claude.lastRequest())).endsWith("Summary 1");

        claude.answers(request -> request.fields().has("system")
                ? AnsweringClaude.message("refusal", TextBlock.of("No."))
                : AnsweringClaude.text("ok"));
        for (int i = 8; i <= 11; i++) {
            conversations.in("c").send(ask(i + LONG));
        }
        assertThat(first(claude.lastRequest())).endsWith("Summary 1");
    }

    @Test
    void storesNoSensitiveDataButThinkingAsItCame() {
        ThinkingBlock thinking = new ThinkingBlock(
                Fields.of("type", "thinking", "thinking", "ann@example.com?").with("signature", "sig"));
        claude.answers(
                request -> AnsweringClaude.message("end_turn", thinking, TextBlock.of("You are ann@example.com.")));
        Conversations conversations = conversations("drop");
        conversations.in("c").send(ask("My card is 4111 1111 1111 1111, my address ann@example.com."));
        assertThat(first(claude.lastRequest())).contains("4111 1111 1111 1111");
        conversations.in("c").send(ask("And 5555 5555 5555 4444."));

        List<Turn> sent = claude.lastRequest().turns();
        assertThat(first(claude.lastRequest())).isEqualTo("My card is [CARD_1], my address [EMAIL_1].");
        assertThat(sent.get(1).content()).containsExactly(thinking, TextBlock.of("You are [EMAIL_1]."));
        conversations.in("c").send(ask("next"));
        assertThat(claude.lastRequest().turns().get(2).fields().toString()).contains("And [CARD_2].");
    }

    @Test
    void storesNoSensitiveDataOfToolsThatRanAtAnthropic() {
        String answer = ("{'role':'assistant','content':["
                        + "{'type':'server_tool_use','id':'srvtoolu_1','name':'web_search',"
                        + "'input':{'query':'4111 1111 1111 1111'}},"
                        + "{'type':'web_search_tool_result','tool_use_id':'srvtoolu_1','content':["
                        + "{'type':'web_search_result','title':'of ann@example.com','encrypted_content':"
                        + "'4111 1111 1111 1111'}]},"
                        + "{'type':'brand_new','said':{'4111 1111 1111 1111':['5555 5555 5555 4444',1.50,null]}},"
                        + "{'type':'brand_new','said':'ann@example.com','signature':'sig'},"
                        + "{'type':'text','text':'done'}],'stop_reason':'end_turn'}")
                .replace('\'', '"');
        Message said = AnsweringClaude.json(answer);
        claude.answers(request -> said);
        Conversations conversations = conversations("drop");
        conversations.in("c").send(ask("look for 5555 5555 5555 4444"));
        claude.answers(this::answer);
        conversations.in("c").send(ask("next 3782 822463 10005"));
        assertThat(claude.lastRequest().turns().get(1).fields().toString())
                .contains("\"input\":{\"query\":\"[CARD_2]\"}")
                .contains("\"title\":\"of [EMAIL_1]\",\"encrypted_content\":\"4111 1111 1111 1111\"")
                .contains("{\"type\":\"brand_new\",\"said\":{\"[CARD_2]\":[\"[CARD_1]\",1.50,null]}}")
                .contains("\"said\":\"ann@example.com\",\"signature\":\"sig\"")
                .contains("\"id\":\"srvtoolu_1\"");
        conversations.in("c").send(ask("last"));
        assertThat(claude.lastRequest().turns().get(2).fields().toString())
                .containsPattern("next \\[CARD_[34]\\]"); // none that an earlier turn has
    }

    private static String first(MessageRequest request) {
        return ((TextBlock) request.turns().get(0).content().get(0)).text();
    }
}

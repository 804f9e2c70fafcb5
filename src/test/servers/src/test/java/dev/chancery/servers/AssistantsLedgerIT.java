package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.assistants.PromptUses;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationNotAllowedException;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.conversations.Conversations;
import dev.chancery.conversations.Forgotten;
import dev.chancery.conversations.Memory;
import dev.chancery.conversations.Persons;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assistants of a web module's, conversations, memory, and a person that is forgotten. */
@ExtendWith(ArquillianExtension.class)
class AssistantsLedgerIT {
    private static final Caller OFFICER =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    private final Caller ann = person("ann");
    private final String conversation = Conversations.newId();

    @Inject
    LetterDesk letterDesk;

    @Inject
    Desks desks;

    @Inject
    Callers callers;

    @Inject
    Conversations conversations;

    @Inject
    ConversationArchive archive;

    @Inject
    Persons persons;

    @Inject
    Memory memory;

    @Inject
    JsonBinding binding;

    @Inject
    PromptUses uses;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(
                        AssistantsLedgerIT.class,
                        LetterDesk.class,
                        DeskAssistant.class,
                        LetterAssistant.class,
                        LetterAssistant.Verdict.class,
                        Desks.class,
                        Desks.Booking.class,
                        LedgerTable.class,
                        LedgerTable.Row.class))
                .addAsLibrary(Configuration.of(
                        "chancery.conversations.enabled=true",
                        "chancery.conversations.max-tokens=1000",
                        "chancery.conversations.older-turns=summarise"));
    }

    @Test
    void usesToolsOfTheSameModule() {
        int before = desks.bookings();

        assertThat(letterDesk.desk().book("Ann")).isNotBlank();
        assertThat(desks.bookings()).isGreaterThan(before);
    }

    @Test
    void answersWithARecordLater() throws Exception {
        LetterAssistant.Verdict verdict = letterDesk
                .letters()
                .sort("The roof leaks.")
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        assertThat(verdict.summary()).isNotNull();
    }

    @Test
    void tellsWhoUsesWhichPrompt() {
        assertThat(callers.as(OFFICER, uses::all)).anySatisfy(use -> {
            assertThat(use.prompt().name()).isEqualTo("tests/letters");
            assertThat(use.bean()).endsWith("LetterAssistant");
            assertThat(use.variables()).containsExactly("letter");
        });
    }

    @Test
    void keepsAStreamedConversationUntilThePersonIsForgotten() {
        assertThat(talk(ann, "Hello")).isNotBlank();
        assertThat(talk(ann, "And then?")).isNotBlank();
        assertThatThrownBy(() -> talk(person("bob"), "What did she say?"))
                .isInstanceOf(ConversationNotAllowedException.class);

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.principal()).isEqualTo(ann.name());
            assertThat(row.turns()).isEqualTo(4);
        });
        assertThat(forgotten()).isEqualTo(new Forgotten(1, 0, 0));
        assertThat(rows()).isEmpty();
    }

    /** The text of each turn is also what its answer and its summary are to be; five turns have more than 1,000 tokens. */
    @Test
    void sumsUpOlderTurnsInACallOfItsOwn() throws Exception {
        MessageRequest turn = MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text=The roof leaks.]] " + "The roof leaks. ".repeat(48))
                .maxTokens(100);
        for (int i = 0; i < 6; i++) {
            callers.as(ann, () -> conversations.in(conversation).send(turn));
        }

        List<LedgerTable.Row> rows = LedgerTable.ofConversation(conversation);
        assertThat(rows)
                .allMatch(row ->
                        row.state().equals("SUCCEEDED") && row.principal().equals(ann.name()))
                .extracting(LedgerTable.Row::source)
                .containsExactly(null, null, null, null, "conversation-summary", null, null);
        assertThat(rows.get(5).input())
                .as("without the turns that are summed up")
                .isLessThan(rows.get(3).input());
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.turns()).as("all are stored").isEqualTo(12));
    }

    @Test
    void remembersAPersonUntilSheIsForgotten() throws Exception {
        Fields note = Fields.of("command", "create")
                .with("path", "/memories/roof.md")
                .with("file_text", "The roof leaks since Monday.");

        memory.of(ann.name()).call(note, binding);

        assertThat(memory.find(ann.name(), "leaks roof", 10))
                .singleElement()
                .satisfies(found -> assertThat(found.path()).isEqualTo("/memories/roof.md"));
        assertThat(memory.find(person("bob").name(), "roof", 10)).isEmpty();
        assertThat(forgotten()).isEqualTo(new Forgotten(0, 1, 0));
        assertThat(memory.find(ann.name(), "roof", 10)).isEmpty();
    }

    private String talk(Caller caller, String question) {
        return callers.as(caller, () -> {
            try (MessageStream stream = letterDesk.letters().talk(conversation, question)) {
                return stream.message().text();
            }
        });
    }

    private List<ConversationRow> rows() {
        return callers.as(OFFICER, () -> archive.find(ConversationFilter.EVERYTHING.name(conversation), null, 10)
                .rows());
    }

    private Forgotten forgotten() {
        return callers.as(OFFICER, () -> persons.forget(ann.name()));
    }

    private static Caller person(String name) {
        return new Caller(name + "-" + UUID.randomUUID(), Caller.Kind.PERSON, "127.0.0.1", Set.of());
    }
}

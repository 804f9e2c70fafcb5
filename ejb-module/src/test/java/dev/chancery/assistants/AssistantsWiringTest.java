package dev.chancery.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Answer;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.Turn;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.prompts.MissingVariablesException;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptedClaude;
import dev.chancery.tools.ClaudeTool;
import dev.chancery.tools.ScriptedClaude;
import dev.chancery.tools.ToolRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assistants as the container makes them. */
@Timeout(180)
class AssistantsWiringTest {
    public record Triage(String team, int urgency) {}

    public enum Mood {
        CALM,
        ANGRY
    }

    interface Greeting {
        @UserMessage("Greet {{name}}")
        String greet(@Variable String name);
    }

    /** Only its package sees it. */
    @Assistant(model = "claude-haiku-5", maxTokens = 77)
    interface Desk extends Greeting {
        @Prompt("claims/triage")
        Triage triage(@Variable("letter") String letter);

        @Prompt("claims/triage")
        Answer<Triage> triageWithMessage(@Variable("letter") String letter);

        @Prompt("claims/triage")
        List<Triage> all(@Variable("letter") String letter);

        @Prompt("claims/triage")
        Mood mood(@Variable("letter") String letter);

        @Prompt("claims/triage")
        Message message(@Variable("letter") String letter);

        @Prompt("claims/triage")
        MessageStream stream(@Variable("letter") String letter);

        @Prompt("claims/triage")
        CompletionStage<String> later(@Variable("letter") String letter);

        @Prompt("claims/triage")
        CompletionStage<Answer<List<Triage>>> allLater(@Variable("letter") String letter);

        @Prompt("desk/nothing")
        CompletionStage<String> neverLater();

        @Prompt("desk/nothing")
        String never();

        @SystemMessage("You are {{how}}.")
        @UserMessage("{{letter}}{{#points}}- {{text}}\n{{/points}}")
        String summary(
                @Variable("how") Mood how,
                CallOptions options,
                @Variable("letter") String letter,
                @Variable("points") List<Map<String, Object>> points);

        default String twice(String name) {
            return greet(name) + greet(name);
        }

        static String constant() {
            return "static";
        }

        @Override
        String toString();
    }

    private static final String TRIAGE = "{\"team\":\"cars\",\"urgency\":3}";
    private static final Triage CARS = new Triage("cars", 3);

    static Stream<Arguments> returnTypes() {
        Function<Desk, Object> answer = desk -> desk.triageWithMessage("x").value();
        return Stream.of(
                Arguments.of(TRIAGE, (Function<Desk, Object>) desk -> desk.triage("x"), CARS),
                Arguments.of(TRIAGE, answer, CARS),
                Arguments.of(
                        "{\"value\":[" + TRIAGE + "]}", (Function<Desk, Object>) desk -> desk.all("x"), List.of(CARS)),
                Arguments.of("{\"value\":\"ANGRY\"}", (Function<Desk, Object>) desk -> desk.mood("x"), Mood.ANGRY),
                Arguments.of(
                        "text",
                        (Function<Desk, Object>) desk -> desk.message("x").text(),
                        "text"),
                Arguments.of(
                        "text",
                        (Function<Desk, Object>)
                                desk -> desk.stream("x").message().text(),
                        "text"),
                Arguments.of("text", (Function<Desk, Object>) desk -> now(desk.later("x")), "text"),
                Arguments.of(
                        "{\"value\":[]}",
                        (Function<Desk, Object>) desk -> now(desk.allLater("x")).value(),
                        List.of()));
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @ParameterizedTest
    @MethodSource
    void returnTypes(String answer, Function<Desk, Object> call, Object expected) {
        ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done(answer));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Desk.class)) {
            container.publish("claims/triage", "Triage {{letter}}");

            assertThat(call.apply(container.select(Desk.class))).isEqualTo(expected);

            assertThat(claude.requests()).singleElement().satisfies(request -> assertThat(
                            request.fields().toString())
                    .contains("Triage x"));
            assertThat(claude.options())
                    .extracting(CallOptions::attribution)
                    .containsExactly(Attribution.NONE.prompt("claims/triage", 1));
        }
    }

    @Test
    void asksInPlace() {
        ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done("short"));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Desk.class)) {
            CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofSeconds(9));

            String text = container
                    .select(Desk.class)
                    .summary(Mood.CALM, options, "{{how}} {{#", List.of(Map.of("text", "{{letter}}")));

            assertThat(text).isEqualTo("short");
            assertThat(claude.requests())
                    .containsExactly(MessageRequest.of("claude-haiku-5")
                            .maxTokens(77)
                            .system("You are CALM.")
                            .user("{{how}} {{#- {{letter}}\n"));
            assertThat(claude.options()).containsExactly(options);
        }
    }

    @Test
    void nullIsAMissingValueAndNoOptions() {
        try (AssistantsContainer container = AssistantsContainer.of(ScriptedClaude.done("x"), Desk.class)) {
            Desk desk = container.select(Desk.class);
            assertThatExceptionOfType(MissingVariablesException.class)
                    .isThrownBy(() -> desk.summary(null, null, "x", List.of()))
                    .satisfies(e -> assertThat(e.names()).containsExactly("how"));
            assertThat(desk.summary(Mood.CALM, null, "x", List.of())).isEqualTo("x");
        }
    }

    @Test
    void runsTheInterfacesOwnCodeAndInheritedMethods() {
        ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done("Hi "), ScriptedClaude.done("there"));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Desk.class)) {
            assertThat(container.select(Desk.class).twice("Ann")).isEqualTo("Hi there");
            assertThat(claude.requests())
                    .extracting(request -> request.fields().toString())
                    .allSatisfy(body -> assertThat(body).contains("Greet Ann"));
        }
    }

    @Test
    void isAnObjectLikeOthers() {
        try (AssistantsContainer container = AssistantsContainer.of(ScriptedClaude.done("x"), Desk.class)) {
            Desk desk = container.select(Desk.class);
            assertThat(desk).hasToString("Assistant " + Desk.class.getName()).isEqualTo(container.select(Desk.class));
            assertThat(desk.hashCode()).isEqualTo(container.select(Desk.class).hashCode());
            assertThat(desk.equals("x")).isFalse();
        }
    }

    @Test
    void throwsOrFailsWhatIsReturned() {
        try (AssistantsContainer container = AssistantsContainer.of(ScriptedClaude.done("no JSON"), Desk.class)) {
            Desk desk = container.select(Desk.class);
            container.publish("claims/triage", "{{letter}}");
            assertThatThrownBy(desk::never).isInstanceOf(NoSuchPromptException.class);
            CompletionStage<String> failed = desk.neverLater();
            assertThatThrownBy(() -> now(failed))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NoSuchPromptException.class);
            assertThatThrownBy(() -> desk.triage("x")).isInstanceOf(UnreadableAnswerException.class);
        }
    }

    @ApplicationScoped
    static class Calendar {
        private final AtomicInteger booked = new AtomicInteger();

        @ClaudeTool("Books an hour")
        public String book(int hour) {
            booked.incrementAndGet();
            return "Booked " + hour;
        }

        int booked() {
            return booked.get();
        }
    }

    @Dependent
    static class Weather {
        @Inject
        Calendar calendar;

        @ClaudeTool("Tells the weather")
        public String weather() {
            return calendar == null ? "no calendar" : "rain";
        }
    }

    @Assistant(
            model = "claude-haiku-5",
            tools = {Calendar.class, Weather.class})
    interface Secretary {
        @UserMessage("{{wish}}")
        Triage plan(@Variable("wish") String wish);

        @UserMessage("{{wish}}")
        CompletionStage<String> planLater(@Variable("wish") String wish);
    }

    private static Message asking(String id) {
        return ScriptedClaude.answer(
                "tool_use",
                ScriptedClaude.use(id, "book", new JsonCodec().object("{\"hour\":9}")),
                ScriptedClaude.use(id + "w", "weather", new JsonCodec().object("{}")));
    }

    @Test
    void letsClaudeUseBeansAsTools() {
        ScriptedClaude claude =
                new ScriptedClaude(asking("a"), ScriptedClaude.done(TRIAGE), asking("b"), ScriptedClaude.done("later"));
        try (AssistantsContainer container =
                AssistantsContainer.of(claude, Secretary.class, Calendar.class, Weather.class)) {
            Secretary secretary = container.select(Secretary.class);

            assertThat(secretary.plan("Book at 9")).isEqualTo(CARS);
            assertThat(now(secretary.planLater("Again"))).isEqualTo("later");

            assertThat(claude.requests()).hasSize(4);
            assertThat(claude.requests().get(1).fields().toString())
                    .contains("Booked 9")
                    .contains("rain")
                    .contains("json_schema");
            assertThat(claude.requests().get(0).tools())
                    .extracting(tool -> tool.name())
                    .containsExactly("book", "weather");
            assertThat(container.select(Calendar.class).booked()).isEqualTo(2);
        }
    }

    @Assistant(model = "claude-haiku-5", tools = Calendar.class)
    interface Booking {
        @UserMessage("{{wish}}")
        String book(@ConversationId String id, @Variable("wish") String wish);

        @UserMessage("{{wish}}")
        CompletionStage<String> bookLater(@Variable("wish") String wish, @ConversationId String id);
    }

    @Test
    void remembersWhatToolsDidInAConversation() {
        Message use = ScriptedClaude.answer(
                "tool_use", ScriptedClaude.use("a", "book", new JsonCodec().object("{\"hour\":9}")));
        ScriptedClaude claude = new ScriptedClaude(
                use, ScriptedClaude.done("booked"), ScriptedClaude.done("at 9"), ScriptedClaude.done("none"));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Booking.class, Calendar.class)) {
            Booking booking = container.select(Booking.class);

            assertThat(booking.book("c", "Book at 9")).isEqualTo("booked");
            assertThat(now(booking.bookLater("When?", "c"))).isEqualTo("at 9");
            assertThat(booking.book(null, "When?")).isEqualTo("none");

            assertThat(claude.requests().get(2).turns())
                    .extracting(Turn::role)
                    .containsExactly("user", "assistant", "user", "assistant", "user");
            assertThat(claude.requests().get(3).turns()).hasSize(1);
            assertThat(claude.options())
                    .extracting(options -> options.attribution().conversation())
                    .containsExactly("c", "c", "c", null);
        }
    }

    @Assistant
    interface Chat {
        @Prompt("claims/chat")
        String answer(@ConversationId String id, @Variable("question") String question);
    }

    @Test
    void goesOnWithAConversation() {
        ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done("one"), ScriptedClaude.done("two"));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Chat.class)) {
            container.publish("claims/chat", "{{question}}");
            Chat chat = container.select(Chat.class);

            assertThat(chat.answer("c", "first")).isEqualTo("one");
            assertThat(chat.answer("c", "second")).isEqualTo("two");

            assertThat(claude.requests().get(1).turns()).hasSize(3);
            assertThat(claude.options()).extracting(CallOptions::attribution).allSatisfy(whom -> {
                assertThat(whom.conversation()).isEqualTo("c");
                assertThat(whom.promptName()).isEqualTo("claims/chat");
            });
            assertThatThrownBy(() -> chat.answer("", "third")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void endsWhenToolsDoNot() {
        Message[] answers =
                IntStream.range(0, 20).mapToObj(i -> asking("t" + i)).toArray(Message[]::new);
        try (AssistantsContainer container =
                AssistantsContainer.of(new ScriptedClaude(answers), Secretary.class, Calendar.class, Weather.class)) {
            assertThatThrownBy(() -> container.select(Secretary.class).plan("x"))
                    .isInstanceOf(ToolRun.Unfinished.class);
        }
    }

    @Test
    void toolsNeedABean() {
        assertThatThrownBy(() -> AssistantsContainer.of(ScriptedClaude.done("x"), Secretary.class, Calendar.class))
                .hasMessageContaining(Secretary.class.getName() + " has the tools of " + Weather.class.getName()
                        + ", of which there is no bean.");
    }

    @Dependent
    static class Front {
        @Inject
        Greeter greeter;

        @Inject
        Instance<SecondGreeter> second;
    }

    @Assistant(model = "m")
    interface Greeter extends Greeting {}

    @Assistant(model = "m")
    interface SecondGreeter extends Greeting {}

    @Test
    void isFoundWhereItIsInjected() {
        ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done("one"), ScriptedClaude.done("two"));
        try (AssistantsContainer container = AssistantsContainer.of(claude, Front.class)) {
            Front front = container.select(Front.class);
            assertThat(front.greeter.greet("a")).isEqualTo("one");
            assertThat(front.second.get().greet("a")).isEqualTo("two");
        }
    }

    @Assistant
    interface Wrong {
        @UserMessage("Hello {{name}}")
        void greet();
    }

    @Dependent
    static class WrongPoint {
        @Inject
        Wrong wrong;

        @Inject
        @Prompt("no/")
        PromptedClaude none;
    }

    @Test
    void allThatIsWrongStopsTheDeployment() {
        assertThatThrownBy(() -> AssistantsContainer.of(ScriptedClaude.done("x"), WrongPoint.class))
                .hasMessageContaining("WrongPoint has at none a @Prompt that is none: name must have")
                .hasMessageContaining("Wrong has a @UserMessage, but no model")
                .hasMessageContaining("Wrong.greet() has no @Variable for name")
                .hasMessageContaining("Wrong.greet() returns void");
    }
}

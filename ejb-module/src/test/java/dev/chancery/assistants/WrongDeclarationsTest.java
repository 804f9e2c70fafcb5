package dev.chancery.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.prompts.Prompt;
import dev.chancery.tools.ClaudeTool;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongDeclarationsTest {
    private static final AssistantsConfig NOTHING_CONFIGURED =
            new AssistantsConfig(Optional.empty(), OptionalLong.empty());

    public record Triage(String team) {}

    public record Tree(List<Tree> children) {}

    @Assistant
    interface AsksNothing {
        String ask(@Variable("a") String a);
    }

    @Assistant
    interface SystemAlone {
        @SystemMessage("Be brief.")
        String ask();
    }

    @Assistant(model = "m")
    interface Both {
        @Prompt("p")
        @UserMessage("Hello")
        String ask();
    }

    @Assistant
    interface PromptAndSystem {
        @Prompt("p")
        @SystemMessage("Be brief.")
        String ask();
    }

    @Assistant
    interface NoPrompt {
        @Prompt("/")
        String ask();
    }

    @Assistant
    interface NoLabel {
        @Prompt(value = "p", label = "Not One")
        String ask();
    }

    @Assistant(model = "m")
    interface Malformed {
        @UserMessage("Hello {{name")
        String ask(@Variable("name") String name);
    }

    @Assistant(model = "m")
    interface MalformedSystem {
        @SystemMessage("{{#a}}")
        @UserMessage("Hello {{a}}")
        String ask(@Variable("a") String a);
    }

    @Assistant(model = "m")
    interface Including {
        @UserMessage("Hello {{>legal}}")
        String ask();
    }

    @Assistant(model = "m")
    interface NotGiven {
        @SystemMessage("{{b}}")
        @UserMessage("{{a}} {{c}}")
        String ask(@Variable("c") String c);
    }

    @Assistant(model = "m")
    interface NotUsed {
        @UserMessage("{{a}}")
        String ask(@Variable("a") String a, @Variable("b") String b);
    }

    @Assistant
    interface NoModel {
        @UserMessage("Hello")
        String ask();
    }

    @Assistant(model = " ")
    interface BlankModel {
        @UserMessage("Hello")
        String ask();
    }

    @Assistant(model = "m")
    interface ModelForNothing {
        @Prompt("p")
        String ask();
    }

    @Assistant(model = "m", maxTokens = -1)
    interface NegativeTokens {
        @UserMessage("Hello")
        String ask();
    }

    @Assistant
    interface ReturnsNothing {
        @Prompt("p")
        void ask();
    }

    @Assistant
    interface ReturnsNumber {
        @Prompt("p")
        int ask();
    }

    @Assistant
    interface ReturnsOptional {
        @Prompt("p")
        Optional<String> ask();
    }

    @Assistant
    interface ReturnsMap {
        @Prompt("p")
        Map<String, String> ask();
    }

    @Assistant
    interface ReturnsRawList {
        @Prompt("p")
        List ask();
    }

    @Assistant
    interface ReturnsFuture {
        @Prompt("p")
        CompletableFuture<String> ask();
    }

    @Assistant
    interface ReturnsStageOfStage {
        @Prompt("p")
        CompletionStage<CompletionStage<String>> ask();
    }

    @Assistant
    interface ReturnsStageOfStream {
        @Prompt("p")
        CompletionStage<MessageStream> ask();
    }

    @Assistant
    interface ReturnsAnswerOfText {
        @Prompt("p")
        Answer<String> ask();
    }

    @Assistant
    interface ReturnsRecursion {
        @Prompt("p")
        Tree ask();
    }

    @Assistant
    interface ReturnsListOfThreads {
        @Prompt("p")
        List<Thread> ask();
    }

    @Assistant
    interface TwoConversations {
        @Prompt("p")
        String ask(@ConversationId String one, @ConversationId String other);
    }

    @Assistant
    interface NumberedConversation {
        @Prompt("p")
        String ask(@ConversationId long id);
    }

    @Assistant
    interface TwoOptions {
        @Prompt("p")
        String ask(CallOptions one, CallOptions other);
    }

    @Assistant
    interface SilentParameter {
        @Prompt("p")
        String ask(String letter);
    }

    @Assistant
    interface TwiceTheName {
        @Prompt("p")
        String ask(@Variable("a") String one, @Variable("a") String other);
    }

    @Assistant
    interface BadName {
        @Prompt("p")
        String ask(@Variable("a.b") String one);
    }

    @Assistant
    interface GenericMethod {
        @Prompt("p")
        <T> String ask(@Variable("a") T a);
    }

    @Assistant
    interface GenericInterface<T> {
        @Prompt("p")
        String ask(@Variable("a") T a);
    }

    interface Generic<T> {
        @Prompt("p")
        T ask();
    }

    @Assistant
    interface InheritsGeneric extends Generic<Triage> {}

    interface One {
        @Prompt("one")
        String ask();
    }

    interface Other {
        @Prompt("other")
        String ask();
    }

    @Assistant
    interface InheritsTwice extends One, Other {}

    @Assistant
    interface Empty {
        default String ask() {
            return "";
        }
    }

    @Assistant
    abstract static class NoInterface {
        @Prompt("p")
        abstract String ask();
    }

    @Assistant
    sealed interface Sealed permits Permitted {
        @Prompt("p")
        String ask();
    }

    record Permitted() implements Sealed {
        @Override
        public String ask() {
            return "";
        }
    }

    @Assistant(tools = String.class)
    interface NoTools {
        @Prompt("p")
        String ask();
    }

    public static class Desk {
        @ClaudeTool("Books")
        public String book(int hour) {
            return "" + hour;
        }
    }

    @Assistant(tools = {Desk.class, Desk.class})
    interface SameTools {
        @Prompt("p")
        String ask();
    }

    @Assistant(tools = Desk.class)
    interface StreamsWithTools {
        @Prompt("p")
        MessageStream ask();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        AsksNothing.class, ".ask(String) asks nothing: it must have either @Prompt or @UserMessage."),
                Arguments.of(SystemAlone.class, ".ask() has no @UserMessage beside @SystemMessage."),
                Arguments.of(Both.class, ".ask() has a @Prompt and a message of its own"),
                Arguments.of(PromptAndSystem.class, ".ask() has a @Prompt and a message of its own"),
                Arguments.of(NoPrompt.class, ".ask() has a @Prompt that is none: name must have 1 to 255 characters"),
                Arguments.of(NoLabel.class, ".ask() has a @Prompt that is none: label must have 1 to 36 characters"),
                Arguments.of(
                        Malformed.class,
                        ".ask(String) has a @UserMessage that is wrong at character 6: '{{' is not closed: }} is missing."),
                Arguments.of(MalformedSystem.class, ".ask(String) has a @SystemMessage that is wrong at character 0"),
                Arguments.of(Including.class, ".ask() has a @UserMessage that must not include other prompts."),
                Arguments.of(NotGiven.class, ".ask(String) has no @Variable for a, b, which its messages need."),
                Arguments.of(NotUsed.class, ".ask(String, String) has a @Variable that none of its messages uses: b."),
                Arguments.of(NoModel.class, " has a @UserMessage, but no model: name one by"),
                Arguments.of(BlankModel.class, " has a model that is none: model must be 1 to 256 characters"),
                Arguments.of(
                        ModelForNothing.class, " names a model or maxTokens, which only methods with @UserMessage use"),
                Arguments.of(NegativeTokens.class, " has maxTokens -1, but must have 0 or more."),
                Arguments.of(ReturnsNothing.class, ".ask() returns void, but must return String, Message, Answer<T>"),
                Arguments.of(ReturnsNumber.class, ".ask() returns int, but must return"),
                Arguments.of(
                        ReturnsOptional.class, ".ask() returns java.util.Optional<java.lang.String>, but must return"),
                Arguments.of(ReturnsMap.class, ".ask() returns java.util.Map<"),
                Arguments.of(ReturnsRawList.class, ".ask() returns java.util.List, but must return"),
                Arguments.of(ReturnsFuture.class, ".ask() returns java.util.concurrent.CompletableFuture<"),
                Arguments.of(ReturnsStageOfStage.class, ".ask() returns java.util.concurrent.CompletionStage<"),
                Arguments.of(ReturnsStageOfStream.class, ".ask() returns java.util.concurrent.CompletionStage<"),
                Arguments.of(
                        ReturnsAnswerOfText.class, ".ask() returns dev.chancery.messages.Answer<java.lang.String>"),
                Arguments.of(ReturnsRecursion.class, ", but a recursive type has no schema: " + Tree.class.getName()),
                Arguments.of(ReturnsListOfThreads.class, "but no schema can be derived from java.lang.Thread"),
                Arguments.of(TwoConversations.class, ".ask(String, String) has two @ConversationId, but may have one."),
                Arguments.of(NumberedConversation.class, ".ask(long) has a @ConversationId that is no String."),
                Arguments.of(TwoOptions.class, ".ask(CallOptions, CallOptions) has two CallOptions, but may have one."),
                Arguments.of(SilentParameter.class, ".ask(String) has a parameter 1 that says nothing"),
                Arguments.of(TwiceTheName.class, ".ask(String, String) has two @Variable(\"a\"), but may have one."),
                Arguments.of(
                        BadName.class, ".ask(String) has a @Variable(\"a.b\"), but letters, digits and _ are allowed"),
                Arguments.of(GenericMethod.class, ".ask(Object) has type parameters, which it must not have."),
                Arguments.of(GenericInterface.class, " has type parameters, which an assistant must not have."),
                Arguments.of(InheritsGeneric.class, ".ask() returns T, but must return"),
                Arguments.of(InheritsTwice.class, ".ask() comes from two interfaces: declare it here."),
                Arguments.of(Empty.class, " has no method that asks: one with @Prompt or @UserMessage."),
                Arguments.of(NoInterface.class, " is annotated @Assistant, but is no interface."),
                Arguments.of(Sealed.class, " is sealed"),
                Arguments.of(
                        NoTools.class,
                        " has a tool that is none: java.lang.String has no public method with @ClaudeTool."),
                Arguments.of(SameTools.class, " has a tool that is none: two tools have the name book."),
                Arguments.of(
                        StreamsWithTools.class,
                        ".ask() returns MessageStream, but an answer that tools take part in is not streamed."));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Class<?> type, String reason) {
        Defects defects = new Defects();

        assertThat(DeclarationReader.read(type, NOTHING_CONFIGURED, defects)).isEmpty();

        assertThat(defects.exception()
                        .map(DefinitionException::getMessage)
                        .orElseThrow()
                        .split("\n- "))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith(type.getName())
                        .contains(reason)
                        .endsWith("."));
    }

    @Assistant
    interface AllAtOnce {
        @Prompt("p")
        void first(String letter);

        Message second();
    }

    @Test
    void tellsAllDefectsAtOnce() {
        Defects defects = new Defects();
        DeclarationReader.read(AllAtOnce.class, NOTHING_CONFIGURED, defects);
        DeclarationReader.read(Empty.class, NOTHING_CONFIGURED, defects);

        assertThat(defects.exception().orElseThrow().getMessage().split("\n"))
                .satisfiesExactly(
                        title -> assertThat(title).isEqualTo("Prompts are asked for in a wrong way:"),
                        line -> assertThat(line).contains("first(String) has a parameter 1"),
                        line -> assertThat(line).contains("first(String) returns void"),
                        line -> assertThat(line).contains("second() asks nothing"),
                        line -> assertThat(line).contains("Empty has no method"));
    }

    @Test
    void isContentWithWhatIsDocumented() {
        Defects defects = new Defects();
        assertThat(DeclarationReader.read(ClaimAssistant.class, NOTHING_CONFIGURED, defects)
                        .orElseThrow()
                        .methods())
                .hasSize(4);
    }

    @Test
    void isContentWithAModelThatIsConfigured() {
        Defects defects = new Defects();
        assertThat(DeclarationReader.read(
                        NoModel.class,
                        new AssistantsConfig(Optional.of("claude-haiku-5"), OptionalLong.of(7)),
                        defects))
                .isPresent();
        assertThat(defects.exception()).isEmpty();
    }
}

package dev.chancery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.UnreadableAnswerException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredOutputTest {
    public enum Urgency {
        LOW,
        HIGH
    }

    public record Step(String what, LocalDate by) {}

    interface Types {
        List<Step> steps();

        Map<String, Integer> counts();
    }

    private final StructuredOutput structured = new StructuredOutput(new JsonBinding());

    private static Type type(String method) throws NoSuchMethodException {
        return Types.class.getDeclaredMethod(method).getGenericReturnType();
    }

    private static Message answer(String text, String stopReason) {
        return new Message(Fields.of("role", "assistant", "content", List.of(TextBlock.of(text)))
                .with("stop_reason", stopReason));
    }

    private Object read(String text, Type type) {
        return structured.read(answer(text, "end_turn"), type).value();
    }

    private Object schema(Type type) {
        Fields body = structured.asking(MessageRequest.of("m").user("?"), type).fields();
        return body.object("output_config")
                .orElseThrow()
                .object("format")
                .orElseThrow()
                .value("schema");
    }

    @Test
    void sendsObjectsAsTheyAre() throws Exception {
        assertThat(schema(Step.class)).isEqualTo(JsonSchemas.of(Step.class));
        assertThat(schema(type("counts"))).isEqualTo(JsonSchemas.of(type("counts")));
        assertThat(structured
                        .read(answer("{\"what\":\"a\",\"by\":\"2026-01-31\"}", "end_turn"), Step.class)
                        .value())
                .isEqualTo(new Step("a", LocalDate.of(2026, 1, 31)));
        assertThat(read("{\"a\":1}", type("counts"))).isEqualTo(Map.of("a", 1));
    }

    @Test
    void putsAnObjectAroundAnythingElse() throws Exception {
        Fields schema = (Fields) schema(type("steps"));
        assertThat(schema.value("type")).isEqualTo("object");
        assertThat(schema.texts("required")).containsExactly("value");
        assertThat(schema.object("properties").orElseThrow().object("value")).hasValue(JsonSchemas.of(type("steps")));

        assertThat(read("{\"value\":[{\"what\":\"a\",\"by\":\"2026-01-31\"}]}", type("steps")))
                .isEqualTo(List.of(new Step("a", LocalDate.of(2026, 1, 31))));
        assertThat(read("{\"value\":[]}", type("steps"))).isEqualTo(List.of());
        assertThat(read("{\"value\":\"HIGH\"}", Urgency.class)).isEqualTo(Urgency.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "no JSON",
                "{}",
                "{\"value\":null}",
                "{\"value\":{}}",
                "{\"value\":[null]}",
                "{\"value\":[{}]}",
                "{\"value\":[],\"more\":1}",
                "{\"value\":[{\"what\":\"secret\",\"by\":\"soon\"}]}"
            })
    void refusesWhatDoesNotFit(String text) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read(text, type("steps")))
                .withMessageStartingWith("Claude's answer ")
                .withMessageNotContaining("secret");
    }

    @Test
    void refusesAnAnswerThatIsNotWhole() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> structured.read(answer("{\"value\":\"LOW\"}", "max_tokens"), Urgency.class))
                .withMessageContaining("max_tokens");
    }

    @Test
    void refusesATypeWithoutASchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> structured.asking(MessageRequest.of("m"), Thread.class))
                .withMessageContaining("java.lang.Thread");
    }
}

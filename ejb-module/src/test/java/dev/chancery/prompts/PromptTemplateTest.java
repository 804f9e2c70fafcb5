package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
    private static final Fields BODY = new JsonCodec().object("""
                    {"model": "claude-sonnet-5-5", "max_tokens": 500,
                     "system": [{"type": "text", "text": "You work for {{company}}.", "cache_control": {"type": "ephemeral"}}],
                     "messages": [
                       {"role": "user", "content": "Look at {{letter}}"},
                       {"role": "assistant", "content": [{"type": "text", "text": "Yes, {{name}}?"}]},
                       {"role": "user", "content": [
                         {"type": "image", "source": {"type": "url", "url": "{{not.a.template}}"}},
                         {"type": "text", "text": "{{#points}}- {{.}}\\n{{/points}}"}]}],
                     "tools": [{"name": "find", "description": "{{stays}}", "input_schema": {"type": "object"}}]}""");

    private final PromptTemplate template = PromptTemplate.of(BODY, reference -> "");

    @Test
    void fillsTextsAndNothingElse() {
        MessageRequest request = template.fill(Map.of(
                "company", "ACME \"& Sons\"", "letter", "{{company}}", "name", "Ann", "points", List.of("a", "b")));

        assertThat(request.fields().toString())
                .isEqualTo(BODY.toString()
                        .replace("{{company}}", "ACME \\\"& Sons\\\"")
                        .replace("{{letter}}", "{{company}}")
                        .replace("{{name}}", "Ann")
                        .replace("{{#points}}- {{.}}\\n{{/points}}", "- a\\n- b\\n"));
        assertThat(request.model()).isEqualTo("claude-sonnet-5-5");
        assertThat(template.needed()).containsExactly("company", "letter", "name", "points");
    }

    @Test
    void tellsWhatItNamesWithinSectionsToo() {
        PromptTemplate nested = PromptTemplate.of(
                MessageRequest.of("m").system("{{a}}").user("{{#b.c}}{{d}} {{-index}} {{.}}{{/b.c}}{{^e}}{{f}}{{/e}}"));

        assertThat(nested.needed()).containsExactly("a", "b", "e");
        assertThat(nested.used()).containsExactly("a", "b", "d", "e", "f");
    }

    @Test
    void aRequestMustNotIncludePrompts() {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PromptTemplate.of(MessageRequest.of("m").user("a {{>b}}")))
                .withMessage("messages[0].content must not include other prompts.");
    }

    @Test
    void namesAllThatIsMissingInAllTexts() {
        assertThatExceptionOfType(MissingVariablesException.class)
                .isThrownBy(() -> template.fill(Map.of("letter", "x")))
                .withMessage("The prompt needs values for company, name, points.")
                .satisfies(e -> assertThat(e.names()).containsExactly("company", "name", "points"));
    }

    @Test
    void namesThePlaceOfADefect() {
        Fields body = new JsonCodec()
                .object(
                        "{\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"{{x\"}]}]}");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PromptTemplate.of(body, reference -> ""))
                .satisfies(e -> assertThat(e.field()).isEqualTo("messages[0].content[0].text"));
    }

    @Test
    void fillsTenThousandTimesASecondOnACore() {
        Map<String, Object> values =
                Map.of("company", "ACME", "letter", "x".repeat(500), "name", "Ann", "points", List.of("a", "b"));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < 2000; i++) {
                template.fill(values);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertThat(2000e9 / best).as("a second").isGreaterThan(10_000);
    }
}

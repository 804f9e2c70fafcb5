package dev.chancery.console.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptStateTest {
    private static final String PLAIN =
            "\"model\":\"claude-sonnet-5-5\"," + "\"messages\":[{\"role\":\"user\",\"content\":\"Look at {{信}}\"}]";

    /** Whatever the form can say of a body or not: it says the same again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                PLAIN + ",\"max_tokens\":500,\"temperature\":0.10,\"system\":\"Be brief.\"",
                PLAIN + ",\"temperature\":1.00000001,\"top_k\":3,\"metadata\":{\"user_id\":\"x\",\"n\":null}",
                PLAIN + ",\"thinking\":{\"type\":\"adaptive\"},\"output_config\":{\"effort\":\"high\"}",
                PLAIN + ",\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":2048}",
                PLAIN + ",\"thinking\":{\"type\":\"adaptive\",\"display\":\"summarized\"}",
                PLAIN + ",\"output_config\":{\"effort\":\"unheard\"}",
                PLAIN + ",\"output_config\":{\"format\":{\"type\":\"json_schema\",\"schema\":{\"type\":\"object\"}}}",
                PLAIN + ",\"output_config\":{\"format\":{\"type\":\"xml\"},\"effort\":\"low\"}",
                PLAIN + ",\"stop_sequences\":[\"END\",\" ### \"]",
                PLAIN + ",\"stop_sequences\":[\"a\\nb\"]",
                PLAIN + ",\"stop_sequences\":[]",
                PLAIN
                        + ",\"tools\":[{\"name\":\"t\",\"input_schema\":{\"type\":\"object\"}}],\"tool_choice\":{\"type\":\"auto\"}",
                PLAIN + ",\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"1h\"}",
                PLAIN + ",\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"5m\"}",
                PLAIN
                        + ",\"system\":[{\"type\":\"text\",\"text\":\"Be brief.\",\"cache_control\":{\"type\":\"ephemeral\"}}]",
                PLAIN + ",\"system\":[{\"type\":\"text\",\"text\":\"One\"},{\"type\":\"text\",\"text\":\"Two\"}]",
                "\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"source\":{\"type\":\"file\",\"file_id\":\"f\"}},"
                        + "{\"type\":\"text\",\"text\":\"What is {{this}}?\"}]},{\"role\":\"assistant\",\"content\":\"It is\"}]"
            })
    void losesNothingOfABody(String inside) {
        Fields body = new JsonCodec().object("{" + inside + "}");
        PromptState state = PromptState.of(new PromptContent(PromptKind.CHAT, body));
        assertThat(state.content().body().asMap()).isEqualTo(body.asMap());
        assertThat(PromptState.read(state.json())).contains(state);
        assertThat(PromptState.of(state.content())).isEqualTo(state);
    }

    @Test
    void aSystemPromptIsItsText() {
        PromptState state = PromptState.of(PromptContent.system("Be {{tone}}."));
        assertThat(state.content()).isEqualTo(PromptContent.system("Be {{tone}}."));
        assertThat(PromptState.read(state.json())).contains(state);
        assertThat(PromptState.kind(state.json())).isEqualTo(PromptKind.SYSTEM);
    }

    @Test
    void aDraftNeedNotBeAllowedYet() {
        PromptState state = new PromptState(
                PromptKind.CHAT,
                new Piece("{{", "1h", false),
                List.of(new PromptState.Turn("assistant", new Piece("[", "", true))),
                new PromptSettings("", "many", "hot", "enabled", "", "", "", "{", "[", "5m", "x"),
                Map.of("信", "A \"letter\""));
        assertThat(PromptState.read(state.json())).contains(state);
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(state::content)
                .withMessage("max_tokens must be a whole number.");
    }

    @Test
    void whatIsNoDraftIsNone() {
        assertThat(PromptState.read("")).isEmpty();
        assertThat(PromptState.read("{\"kind\":\"OTHER\"}")).isEmpty();
        assertThat(PromptState.read("{\"kind\":\"CHAT\",\"turns\":3}")).isEmpty();
        assertThat(PromptState.kind("nonsense")).isEqualTo(PromptKind.CHAT);
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        refused(settings("tools", "[{]"), "tools is no JSON at line 1, column ");
        refused(settings("tools", "{}"), "tools must be a JSON list");
        refused(settings("schema", "[]"), "schema must be a JSON object");
        refused(settings("other", "{\"model\":\"x\"}"), "other must not have 'model'");
        refused(settings("other", "{\"system\":\"x\"}"), "other must not have 'system'");
        refused(settings("temperature", "1e3"), "temperature must be a number");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PromptState.empty(PromptKind.CHAT).content())
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("model"));
    }

    private static PromptState settings(String field, String value) {
        Fields given = Fields.of("model", "claude-sonnet-5-5").with(field, value);
        return new PromptState(
                PromptKind.CHAT,
                Piece.EMPTY,
                List.of(new PromptState.Turn("user", new Piece("Hello", "", false))),
                PromptSettings.read(given),
                Map.of());
    }

    private static void refused(PromptState state, String message) {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(state::content)
                .withMessageStartingWith(message);
    }
}

package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptFileTest {
    private static final String TRIAGE = """
            name: claims/分诊
            kind: chat
            tags:
            - claims
            labels:
            - production
            message: Ask for the date
            body:
              model: claude-sonnet-5-5
              max_tokens: 500
              temperature: 0.10
              system: |
                Be brief.
                {{>style}}
              messages:
              - role: user
                content: "Look at {{letter}}"
            """;

    @Test
    void isTheSameTextAgain() {
        PromptFile file = PromptFile.read("claims/分诊.yaml", TRIAGE);
        assertThat(file.text()).isEqualTo(TRIAGE);
        assertThat(file.name()).isEqualTo("claims/分诊");
        assertThat(file.tags()).containsExactly("claims");
        assertThat(file.labels()).containsExactly("production");
        assertThat(file.content().kind()).isEqualTo(PromptKind.CHAT);
        assertThat(file.content().body().value("temperature")).hasToString("0.10");
        assertThat(PromptFile.path("claims/分诊")).isEqualTo("claims/分诊.yaml");
    }

    @Test
    void hasOneOrder() {
        Fields messages = Fields.of("role", "user", "content", "x");
        Fields body = Fields.of("messages", List.of(messages), "top_p", 1)
                .with("tools", List.of(Fields.of("z", 1, "a", 2)))
                .with("system", "s")
                .with("max_tokens", 5)
                .with("model", "m");
        PromptFile file = new PromptFile(
                "p", List.of("b", "a"), List.of("z", "a", "z"), "m", new PromptContent(PromptKind.CHAT, body));
        assertThat(file.content().body().names())
                .containsExactly("model", "max_tokens", "top_p", "tools", "system", "messages");
        assertThat(file.text())
                .startsWith("name: p\nkind: chat\ntags:\n- a\n- b\nlabels:\n- a\n- z\n")
                .contains("  - z: 1\n    a: 2\n");
    }

    @Test
    void namesFileLineAndField() {
        refused(TRIAGE.replace("tags:", "tag:"), "tag in p.yaml (line 3) is no field of a prompt: name, kind");
        refused(TRIAGE.replace("kind: chat", "kind: poem"), "kind in p.yaml must be one of chat, system.");
        refused(TRIAGE.replace("name: claims/分诊\n", ""), "name in p.yaml is malformed");
        refused(TRIAGE.replace("name: claims/分诊", "name: ../up"), "name in p.yaml must have");
        refused(TRIAGE.replace("message: Ask for the date", "message: 5"), "message in p.yaml is malformed");
        refused(TRIAGE.replace("message: Ask for the date", "message: \" \""), "message in p.yaml must have 1 to 500");
        refused(TRIAGE.replace("- production", "- latest"), "labels in p.yaml must not have 'latest'");
        refused(TRIAGE.replace("- production", "- Prod"), "label in p.yaml must have");
        refused(TRIAGE.replace("- claims", "- \"a\\nb\""), "tags in p.yaml must have");
        refused(TRIAGE.replace("max_tokens: 500", "max_tokens: 0"), "max_tokens in p.yaml must be above 0");
        refused(TRIAGE.replace("{{letter}}", "{{letter"), "messages[0].content in p.yaml is wrong at character 8");
        refused(TRIAGE.replace("temperature: 0.10", "model: x"), "body.model in p.yaml (line 11) is there twice.");
        refused("name: p\nkind: chat\nmessage: m\n", "body in p.yaml must be an object");
        refused("a: 'x", "file in p.yaml (line 1) is no YAML");
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PromptFile.read("p.yaml", text))
                .withMessageStartingWith(message);
    }
}

package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.prompts.PromptContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptHitsTest {
    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.VIEWER)
            .with("claims/first reply", ScriptedPrompts.chat("Be kind to {{customer}}"))
            .with("tone", PromptContent.system("Be kind"));

    @Test
    void leadsToPromptsAndToSystemPrompts() {
        assertThat(found("kind", Permission.READ_PROMPTS))
                .containsExactly(
                        new PaletteHit(PaletteKind.PROMPT, "claims/first reply", "prompts/claims/first%20reply"),
                        new PaletteHit(PaletteKind.SYSTEM_PROMPT, "tone", "system-prompts/tone"));
        assertThat(found("rude", Permission.READ_PROMPTS)).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeePrompts() {
        assertThat(found("kind", Permission.READ_USAGE)).isEmpty();
    }

    private List<PaletteHit> found(String text, Permission permission) {
        return new PromptHits(prompts.services().search(), CallersInTest.of(permission)).find(text, 6);
    }
}

package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.CallersInTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchivedPromptHitsTest {
    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.VIEWER)
            .with("claims/present", ScriptedPrompts.chat("Be kind"))
            .archived("a-1", "claims/first reply")
            .archived("a-2", "letters");

    @Test
    void leadsToWhereArchivedPromptsAreShown() {
        assertThat(found("CLAIMS", Permission.READ_PROMPTS))
                .containsExactly(new PaletteHit(
                        PaletteKind.ARCHIVED_PROMPT,
                        "claims/first reply",
                        "prompts/claims/first%20reply?archived=a-1"));
        assertThat(found("present", Permission.READ_PROMPTS)).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeePrompts() {
        assertThat(found("letters", Permission.READ_USAGE)).isEmpty();
    }

    private List<PaletteHit> found(String text, Permission permission) {
        return new ArchivedPromptHits(prompts.services().archived(), CallersInTest.of(permission)).find(text, 6);
    }
}

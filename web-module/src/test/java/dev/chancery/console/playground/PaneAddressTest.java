package dev.chancery.console.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.editor.PromptSettings;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.Query;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaneAddressTest {
    private static final PromptSettings CHOSEN = settings(
            Map.of("model", "claude-x", "max_tokens", "12", "effort", "high", "thinking", "enabled", "budget", "4096"));
    private static final PaneAddress NOTHING = new PaneAddress("", "", Map.of());

    @Test
    void comesBackAsItWentOut() {
        PaneAddress address = PaneAddress.of(null, CHOSEN);
        Query query = PaneAddress.query(List.of(address));
        assertThat(PaneAddress.read(query)).containsExactly(address);
        assertThat(query.toString())
                .contains("model=claude-x", "max_tokens=12", "effort=high", "thinking=enabled", "budget_tokens=4096");
        assertThat(address.over(PromptSettings.NEW)).isEqualTo(CHOSEN);
    }

    @Test
    void keepsPanesApart() {
        List<PaneAddress> panes = List.of(
                new PaneAddress("claims/triage", "8", Map.of("effort", "low")),
                NOTHING,
                new PaneAddress("claims/分诊", "production", Map.of()));
        assertThat(PaneAddress.read(PaneAddress.query(panes))).isEqualTo(panes);
        assertThat(PaneAddress.query(panes).toString()).contains("3.version=production", "panes=3");
    }

    @Test
    void saysOfALoadedVersionOnlyWhatDiffers() {
        Origin origin =
                Origin.of(new PromptVersion("p", 3, ScriptedPrompts.chat("x"), "made", "ann", ScriptedPrompts.NOW));
        assertThat(PaneAddress.of(origin, origin.settings())).isEqualTo(new PaneAddress("p", "3", Map.of()));
        assertThat(PaneAddress.of(origin, CHOSEN).settings()).containsEntry("model", "claude-x");
    }

    @Test
    void saysNothingOfTexts() {
        PromptSettings texts = settings(Map.of("stop_sequences", "secret", "tools", "[]", "other", "{}"));
        assertThat(PaneAddress.query(List.of(PaneAddress.of(null, texts))).isEmpty())
                .isTrue();
        assertThat(PaneAddress.unsaid(texts)).isEqualTo(texts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens=-1",
                "max_tokens=0",
                "max_tokens=99999999999",
                "max_tokens=a",
                "effort=%3Cscript%3E",
                "thinking=what",
                "temperature=hot",
                "cache=2d",
                "model=%0Ax",
                "model=",
                "budget_tokens=3",
                "panes=0",
                "panes=-3",
                "panes=x",
                "x=y&x=z"
            })
    void passesOverWhatCannotBe(String query) {
        assertThat(PaneAddress.read(Query.of(QueryParameters.fromString(query))))
                .containsExactly(NOTHING);
    }

    private static PromptSettings settings(Map<String, String> values) {
        return PromptSettings.read(Fields.copyOf(values));
    }
}

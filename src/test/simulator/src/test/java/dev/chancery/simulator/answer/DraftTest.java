package dev.chancery.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

    private final Draft draft = new Draft(
            List.of(
                    new Block.Thinking(List.of("hm", "hm"), "signature"),
                    Block.Text.of("one two three"),
                    Block.ToolUse.of("toolu_1", "clock", Map.of("zone", "Europe/Lisbon"))),
            Stop.TOOL_USE);

    @Test
    void countsThinkingAsOutput() {
        assertThat(draft.thinkingTokens()).isEqualTo(2);
        assertThat(draft.tokens()).isEqualTo(2 + 3 + 2);
    }

    @Test
    void staysWholeIfItFits() {
        assertThat(draft.within(7)).isEqualTo(draft);
    }

    @Test
    void endsInTheMiddleOfAToolsInput() {
        Draft shortened = draft.within(6);

        assertThat(shortened.stop()).isEqualTo(Stop.MAX_TOKENS);
        assertThat(shortened.tokens()).isEqualTo(6);
        assertThat(((Block.ToolUse) shortened.blocks().get(2)).input()).isEqualTo(Map.of());
    }

    @Test
    void endsBetweenBlocks() {
        assertThat(draft.within(5).blocks()).hasSize(2);
        assertThat(draft.within(0).blocks()).isEmpty();
    }

    @Test
    void endsBeforeTheEarliestStopSequence() {
        Draft stopped = draft.stoppedAt(List.of("three", "wo"));

        assertThat(stopped.stop()).isEqualTo(Stop.at("wo"));
        assertThat(stopped.blocks()).hasSize(2);
        assertThat(stopped.blocks().get(1).pieces()).containsExactly("one", " t");
    }

    @Test
    void goesOnWithoutAStopSequence() {
        assertThat(draft.stoppedAt(List.of("four"))).isEqualTo(draft);
    }
}

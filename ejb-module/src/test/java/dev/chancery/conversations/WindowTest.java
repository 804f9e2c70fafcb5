package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Fields;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.ToolUseBlock;
import dev.chancery.messages.Turn;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final List<Turn> QUESTION = List.of(Turn.of("user", "?"));
    private static final List<Turn> RESULT = List.of(Turn.of("user", List.of(ToolResultBlock.of("toolu_1", "seen"))));

    private final Window window = new Window(1000);

    @Test
    void staysWhileAllFits() {
        assertThat(window.begin(1, List.of(), QUESTION)).isEqualTo(1);
        assertThat(window.begin(3, sizes(3, 400, 400), QUESTION)).isEqualTo(3);
    }

    @Test
    void movesOnUntilTheRestHasHalf() {
        assertThat(window.begin(1, sizes(1, 300, 100, 300, 100, 300, 100), QUESTION))
                .isEqualTo(5);
        assertThat(window.begin(5, sizes(5, 300, 100), QUESTION)).isEqualTo(5);
    }

    @Test
    void keepsTheLastExchangeWhenItFitsAtAll() {
        assertThat(window.begin(1, sizes(1, 300, 100, 600, 200), QUESTION)).isEqualTo(3);
    }

    @Test
    void beginsAnewWhenNothingFits() {
        assertThat(window.begin(1, sizes(1, 300, 100, 1600, 200), QUESTION)).isEqualTo(5);
    }

    @Test
    void keepsWhatAResultOfAToolBelongsTo() {
        assertThat(window.begin(1, sizes(1, 300, 100, 1600, 200), RESULT)).isEqualTo(3);
        List<Window.Size> loop = List.of(
                new Window.Size(1, true, 900),
                new Window.Size(2, false, 100),
                new Window.Size(3, false, 100),
                new Window.Size(4, false, 100));
        assertThat(window.begin(1, loop, RESULT)).isEqualTo(1);
    }

    @Test
    void beginsWithATurnOfTheUserThatAnswersNoTool() {
        ToolUseBlock use =
                new ToolUseBlock(Fields.of("type", "tool_use", "id", "t").with("name", "n"));
        assertThat(TurnContent.begins(QUESTION.get(0))).isTrue();
        assertThat(TurnContent.begins(RESULT.get(0))).isFalse();
        assertThat(TurnContent.begins(Turn.of("assistant", List.of(use)))).isFalse();
    }

    @Property
    void neverBeginsInTheMiddle(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 700) Integer> estimates,
            @ForAll @IntRange(min = 1, max = 5) int every) {
        List<Window.Size> stored = new ArrayList<>();
        for (int i = 0; i < estimates.size(); i++) {
            stored.add(new Window.Size(i + 1, i % every == 0, estimates.get(i)));
        }
        int begin = window.begin(1, stored, QUESTION);
        boolean end = begin == stored.size() + 1;
        assertThat(end || stored.get(begin - 1).begins()).isTrue();
        long rest = stored.stream()
                .filter(turn -> turn.number() >= begin)
                .mapToLong(Window.Size::estimate)
                .sum();
        assertThat(rest).isLessThanOrEqualTo(1000);
    }

    @Test
    void takesTooManyTurnsForTooManyTokens() {
        List<Window.Size> last = sizes(101, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(window.begin(1, last, QUESTION)).isEqualTo(105);
        assertThat(window.begin(101, last, QUESTION)).isEqualTo(101);
        List<Window.Size> loop = List.of(
                new Window.Size(101, true, 1),
                new Window.Size(102, false, 1),
                new Window.Size(103, false, 1),
                new Window.Size(104, false, 1));
        assertThat(window.begin(1, loop, RESULT)).isEqualTo(101);
    }

    @Property
    void alwaysSendsWhatAResultOrNothingGoesOnFrom(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 3000) Integer> estimates,
            @ForAll @IntRange(min = 1, max = 5) int every,
            @ForAll boolean isResult) {
        List<Window.Size> stored = new ArrayList<>();
        for (int i = 0; i < estimates.size(); i++) {
            stored.add(new Window.Size(i + 1, i % every == 0, estimates.get(i)));
        }
        int begin = window.begin(1, stored, isResult ? RESULT : List.of());
        assertThat(begin).isBetween(1, stored.size());
        assertThat(stored.get(begin - 1).begins()).isTrue();
    }

    /** Questions and answers by turns. */
    private static List<Window.Size> sizes(int first, int... estimates) {
        List<Window.Size> sizes = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            sizes.add(new Window.Size(first + i, i % 2 == 0, estimates[i]));
        }
        return sizes;
    }
}

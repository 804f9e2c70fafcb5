package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prompts.PromptComparison.Kind;
import dev.chancery.prompts.PromptComparison.Line;
import dev.chancery.prompts.PromptComparison.Piece;
import dev.chancery.prompts.PromptComparison.Row;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PromptComparisonTest {
    @Test
    void marksWordsWithinLines() {
        List<Row> rows = PromptComparison.of("Be brief.\nSay why.", "Be very brief.\nSay why.\nEnd.");
        assertThat(rows).extracting(Row::kind).containsExactly(Kind.CHANGED, Kind.SAME, Kind.ADDED);
        assertThat(rows.get(0).before().pieces()).containsExactly(new Piece("Be ", false), new Piece("brief.", false));
        assertThat(rows.get(0).after().pieces())
                .containsExactly(new Piece("Be ", false), new Piece("very ", true), new Piece("brief.", false));
        assertThat(rows.get(1).after()).isEqualTo(new Line(2, List.of(new Piece("Say why.", false))));
        assertThat(rows.get(2).before()).isNull();
        assertThat(rows.get(2).after()).isEqualTo(new Line(3, List.of(new Piece("End.", true))));
    }

    @Test
    void comparesSignsWhereThereAreNoBlanks() {
        List<Row> rows = PromptComparison.of("请简要回答。", "请详细回答。");
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.after().pieces())
                .containsExactly(new Piece("请", false), new Piece("详细", true), new Piece("回答。", false)));
    }

    @Test
    void tellsWhatIsGone() {
        assertThat(PromptComparison.of("a\nb\nc", "a\nc"))
                .extracting(Row::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME);
        assertThat(PromptComparison.of("", "")).isEmpty();
    }

    @Test
    void doesNotCompareWhatIsTooLong() {
        String many = IntStream.range(0, 6_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        assertThat(PromptComparison.of(many, many))
                .hasSize(12_000)
                .extracting(Row::kind)
                .containsOnly(Kind.REMOVED, Kind.ADDED);
        String line = "word ".repeat(1_000);
        assertThat(PromptComparison.of(line, line + "more"))
                .singleElement()
                .satisfies(row -> assertThat(row.before().pieces()).containsExactly(new Piece(line, true)));
    }

    @Property(tries = 200)
    void losesNothingOfEitherText(
            @ForAll @Chars({'a', 'b', ' ', '\n', '信'}) @StringLength(max = 30) String before,
            @ForAll @Chars({'a', 'b', ' ', '\n', '信'}) @StringLength(max = 30) String after) {
        List<Row> rows = PromptComparison.of(before, after);
        assertThat(text(rows, Row::before)).isEqualTo(before.lines().toList());
        assertThat(text(rows, Row::after)).isEqualTo(after.lines().toList());
        if (before.lines().toList().equals(after.lines().toList())) {
            assertThat(rows).allMatch(row -> row.kind() == Kind.SAME);
        }
    }

    private static List<String> text(List<Row> rows, Function<Row, Line> side) {
        return rows.stream()
                .map(side)
                .filter(Objects::nonNull)
                .map(line -> line.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }
}

package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void listsKindByKindWhateverTheOrderOfTheSources() {
        List<PaletteSource> sources = List.of(many(PaletteKind.USER, 1), many(PaletteKind.KEY, 1), this::twoKinds);
        assertThat(Palette.find(sources, "ad"))
                .extracting(PaletteHit::kind)
                .containsExactly(PaletteKind.PROMPT, PaletteKind.KEY, PaletteKind.BUDGET, PaletteKind.USER);
        assertThat(asked).containsExactly("ad");
    }

    @Test
    void showsSixOfAKind() {
        assertThat(Palette.find(List.of(many(PaletteKind.USER, 9), many(PaletteKind.TAG, 9)), "ad"))
                .hasSize(12);
    }

    @Test
    void asksNobodyForASingleSign() {
        assertThat(Palette.isEnough("a ")).isFalse();
        assertThat(Palette.isEnough("ad")).isTrue();
    }

    private List<PaletteHit> twoKinds(String text, int most) {
        asked.add(text);
        return List.of(hit(PaletteKind.BUDGET, 1), hit(PaletteKind.PROMPT, 1));
    }

    private static PaletteSource many(PaletteKind kind, int count) {
        return (text, most) ->
                IntStream.range(0, count).mapToObj(number -> hit(kind, number)).toList();
    }

    private static PaletteHit hit(PaletteKind kind, int number) {
        return new PaletteHit(kind, "ada " + number, "somewhere");
    }
}

package dev.chancery.simulator.answer;

import dev.chancery.simulator.prompt.Tokens;
import dev.chancery.simulator.script.Directives;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Answers whose text the script dictates. */
final class Dictation {

    private static final int HUGE_PIECE = 16 * 1024;
    private static final String WITH_LONG_SEQUENCES = "Grüße, здравствуйте, 你好, ✓ 🌍 ";

    private Dictation() {}

    static List<Block> from(Directives directives) {
        if (directives.has("huge")) {
            return List.of(new Block.Text(huge(directives.number("huge", 0)), List.of()));
        }
        if (directives.has("tokens")) {
            String delta = directives.get("delta").orElse(" word");
            int count = (int) directives.number("tokens", 0);
            return List.of(new Block.Text(Collections.nCopies(count, delta), List.of()));
        }
        if (directives.lists("cut", "utf8") || directives.lists("reset", "utf8")) {
            return List.of(
                    Block.Text.of(WITH_LONG_SEQUENCES + directives.get("text").orElse("")));
        }
        return directives
                .get("text")
                .<List<Block>>map(text -> List.of(new Block.Text(Tokens.of(text), List.of())))
                .orElse(List.of());
    }

    private static List<String> huge(long bytes) {
        String piece = "x".repeat(HUGE_PIECE);
        List<String> whole = Collections.nCopies((int) (bytes / HUGE_PIECE), piece);
        List<String> pieces = new ArrayList<>(whole);
        pieces.add("x".repeat((int) (bytes % HUGE_PIECE)));
        return pieces;
    }
}

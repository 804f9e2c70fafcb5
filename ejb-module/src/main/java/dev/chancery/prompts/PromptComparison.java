package dev.chancery.prompts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two texts side by side, line by line, with the words that differ within lines. Does not block. */
public final class PromptComparison {
    /** Words, signs of scripts without blanks between words, blanks, and anything else one by one. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 4_000;

    private final List<Row> rows = new ArrayList<>();
    private int before = 1;
    private int after = 1;

    private PromptComparison() {}

    /** What a row is. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A line of each text.
     *
     * @param before null where the line is new
     * @param after null where the line is gone
     */
    public record Row(
            Kind kind, @Nullable Line before, @Nullable Line after) {}

    /**
     * A line of one text.
     *
     * @param number from 1
     * @param pieces what it is made of; together they are the line
     */
    public record Line(int number, List<Piece> pieces) {
        /** Copies. */
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A part of a line.
     *
     * @param differs whether the other text has something else here
     */
    public record Piece(String text, boolean differs) {}

    /** Compares. Texts with more than 10,000 lines together are not compared: all lines are gone, and all are new. */
    public static List<Row> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> changed = after.lines().toList();
        PromptComparison comparison = new PromptComparison();
        if (old.size() + changed.size() > MOST_LINES) {
            comparison.different(old, changed.subList(0, 0));
            comparison.different(changed.subList(0, 0), changed);
            return comparison.rows;
        }
        DiffUtils.diff(old, changed, PromptDiff.algorithm(old.size() + changed.size()), null, true)
                .getDeltas()
                .forEach(comparison::add);
        return comparison.rows;
    }

    private void add(AbstractDelta<String> delta) {
        Chunk<String> old = delta.getSource();
        Chunk<String> changed = delta.getTarget();
        if (delta.getType() == DeltaType.EQUAL) {
            old.getLines().forEach(line -> row(Kind.SAME, plain(line, false), plain(line, false)));
        } else {
            different(old.getLines(), changed.getLines());
        }
    }

    private void different(List<String> old, List<String> changed) {
        int both = Math.min(old.size(), changed.size());
        for (int i = 0; i < both; i++) {
            changed(old.get(i), changed.get(i));
        }
        old.subList(both, old.size()).forEach(line -> row(Kind.REMOVED, plain(line, true), null));
        changed.subList(both, changed.size()).forEach(line -> row(Kind.ADDED, null, plain(line, true)));
    }

    private void changed(String old, String changed) {
        if (old.length() > LONGEST_LINE || changed.length() > LONGEST_LINE) {
            row(Kind.CHANGED, plain(old, true), plain(changed, true));
            return;
        }
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(old), words(changed), true).getDeltas()) {
            boolean differs = delta.getType() != DeltaType.EQUAL;
            piece(left, delta.getSource(), differs);
            piece(right, delta.getTarget(), differs);
        }
        row(Kind.CHANGED, left, right);
    }

    private static void piece(List<Piece> pieces, Chunk<String> chunk, boolean differs) {
        if (!chunk.getLines().isEmpty()) {
            pieces.add(new Piece(String.join("", chunk.getLines()), differs));
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static List<Piece> plain(String line, boolean differs) {
        return List.of(new Piece(line, differs));
    }

    private void row(Kind kind, @Nullable List<Piece> left, @Nullable List<Piece> right) {
        rows.add(new Row(
                kind, left == null ? null : new Line(before++, left), right == null ? null : new Line(after++, right)));
    }
}

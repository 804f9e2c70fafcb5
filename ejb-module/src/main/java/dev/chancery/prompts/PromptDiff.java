package dev.chancery.prompts;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.util.List;

/** What is different between two texts, line by line, in the unified form that version control shows. */
final class PromptDiff {
    private static final int CONTEXT = 3;
    private static final int FEW_LINES = 1000;
    private static final int MOST_LINES = 10_000;

    private PromptDiff() {}

    /** The differences; empty when there are none. Of very long texts only says that they are too long. */
    static String of(String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<String> old = lines(before);
        List<String> changed = lines(after);
        if (old.size() + changed.size() > MOST_LINES) {
            return "more than " + MOST_LINES + " lines: not compared\n";
        }
        Patch<String> patch = DiffUtils.diff(old, changed, algorithm(old.size() + changed.size()));
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("before", "after", old, patch, CONTEXT)) + "\n";
    }

    /** The one that reads better needs memory by the square of the lines that differ. */
    static DiffAlgorithmI<String> algorithm(int lines) {
        return lines <= FEW_LINES ? new MyersDiff<>() : new MyersDiffWithLinearSpace<>();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}

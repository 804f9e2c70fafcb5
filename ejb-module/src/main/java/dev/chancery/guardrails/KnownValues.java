package dev.chancery.guardrails;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds values again that were recognised before; short ones as whole words only, very short and
 * very long ones not at all.
 */
final class KnownValues implements Redactor {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITHIN_A_WORD = 8;
    private static final int LONGEST = 256;

    private final Map<String, SensitiveKind> kinds = new HashMap<>();
    private final Map<Long, Set<Integer>> lengths = new HashMap<>();
    private final BitSet beginnings = new BitSet();

    void add(SensitiveKind kind, String value) {
        if (value.length() >= SHORTEST && value.length() <= LONGEST && kinds.putIfAbsent(value, kind) == null) {
            long beginning = 0;
            for (int i = 0; i < SHORTEST; i++) {
                beginning = beginning << 16 | value.charAt(i);
            }
            beginnings.set(mixed(beginning));
            lengths.computeIfAbsent(beginning, any -> new TreeSet<>(Collections.reverseOrder()))
                    .add(value.length());
        }
    }

    @Override
    public void find(String text, Consumer<Hit> hits) {
        if (kinds.isEmpty()) {
            return;
        }
        long beginning = 0;
        for (int end = 1; end <= text.length(); end++) {
            beginning = beginning << 16 | text.charAt(end - 1);
            if (end >= SHORTEST && beginnings.get(mixed(beginning))) {
                find(text, end - SHORTEST, lengths.getOrDefault(beginning, Set.of()), hits);
            }
        }
    }

    private static int mixed(long beginning) {
        return (int) ((beginning * 0x9E3779B97F4A7C15L) >>> 44);
    }

    private void find(String text, int start, Set<Integer> candidates, Consumer<Hit> hits) {
        for (int length : candidates) {
            int end = start + length;
            SensitiveKind kind = end > text.length() ? null : kinds.get(text.substring(start, end));
            if (kind != null && stands(text, start, end)) {
                hits.accept(new Hit(kind, start, end));
                return;
            }
        }
    }

    /** A number is not found within a longer one, which is another. */
    private static boolean stands(String text, int start, int end) {
        return end - start >= SHORTEST_WITHIN_A_WORD
                ? Bounds.isNumber(text, start, end)
                : Bounds.isWord(text, start, end);
    }
}

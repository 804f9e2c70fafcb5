package dev.chancery.guardrails;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hits in one text. Of overlapping ones the longest stays whole, then the most specific; of the others what is left
 * beside it, so that nothing that was recognised leaves.
 */
final class Overlaps {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::length)
            .reversed()
            .thenComparingInt(hit -> hit.kind().rank())
            .thenComparingInt(Hit::start);

    private final String text;
    private final List<Hit> hits = new ArrayList<>();
    private final TreeMap<Integer, Hit> kept = new TreeMap<>();

    Overlaps(String text) {
        this.text = text;
    }

    void add(Hit hit) {
        if (hit.end() > text.length()) {
            throw new IllegalArgumentException("a hit of " + hit.kind() + " ends after the text");
        }
        hits.add(hit);
    }

    /** The hits that stay, in order. */
    List<Hit> resolved() {
        hits.sort(BEST_FIRST);
        hits.forEach(this::keep);
        return List.copyOf(kept.values());
    }

    private void keep(Hit hit) {
        int from = hit.start();
        Map.Entry<Integer, Hit> before = kept.floorEntry(from);
        if (before != null) {
            from = Math.max(from, before.getValue().end());
        }
        for (Hit next :
                List.copyOf(kept.subMap(hit.start(), false, hit.end(), false).values())) {
            keep(hit, from, next.start());
            from = next.end();
        }
        keep(hit, from, hit.end());
    }

    private void keep(Hit hit, int from, int to) {
        if (to - from == hit.length()) {
            kept.put(from, hit);
        } else if (from < to) {
            keepRest(hit.kind(), from, to);
        }
    }

    private void keepRest(SensitiveKind kind, int from, int to) {
        String rest = text.substring(from, to);
        if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
            int start = from + rest.length() - rest.stripLeading().length();
            kept.put(start, new Hit(kind, start, start + rest.strip().length()));
        }
    }
}

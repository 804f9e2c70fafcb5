package dev.chancery.status;

import java.util.List;

/**
 * The things that a sentence is about.
 *
 * @param first the names that are told
 * @param more how many others there are
 */
public record Names(List<String> first, int more) {
    private static final int TOLD = 10;

    /** Copies. */
    public Names {
        first = List.copyOf(first);
    }

    /** Tells the first ten. */
    public static Names of(List<String> all) {
        return new Names(all.stream().limit(TOLD).toList(), Math.max(0, all.size() - TOLD));
    }
}

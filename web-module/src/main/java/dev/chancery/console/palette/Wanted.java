package dev.chancery.console.palette;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody looks for, in capitals or not. */
record Wanted(String text) {
    private static final int SHORTEST_END = 4;

    Wanted {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** Whether it stands in one of these. */
    boolean isIn(String... places) {
        return Stream.of(places)
                .anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(text));
    }

    /** Whether it is the end of this, or all of it; what is shorter than four characters is not. */
    boolean ends(String place) {
        return text.length() >= SHORTEST_END && place.toLowerCase(Locale.ROOT).endsWith(text);
    }
}

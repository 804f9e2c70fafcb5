package dev.chancery.console.palette;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody looks for, in capitals or not. */
record Wanted(String text) {
    Wanted {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** Whether it stands in one of these. */
    boolean isIn(String... places) {
        return Stream.of(places)
                .anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(text));
    }
}

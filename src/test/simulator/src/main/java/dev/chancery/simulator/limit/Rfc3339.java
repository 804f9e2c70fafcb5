package dev.chancery.simulator.limit;

import java.time.Instant;

/** Instants as text. Formatting is dear and the same few seconds are asked for again and again. */
final class Rfc3339 {

    private record Formatted(long second, String text) {}

    private static volatile Formatted last = new Formatted(0, "1970-01-01T00:00:00Z");

    private Rfc3339() {}

    static String seconds(long epochSecond) {
        Formatted known = last;
        if (known.second != epochSecond) {
            known = new Formatted(
                    epochSecond, Instant.ofEpochSecond(epochSecond).toString());
            last = known;
        }
        return known.text;
    }
}

package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in an answer it breaks off, and how.
 *
 * @param place {@code before-headers}, {@code after-headers}, {@code bytes}, {@code event} (after so many whole
 *     events), {@code inside-event} (in the middle of the event of that number), {@code utf8} (inside a character)
 */
record BreakPoint(String place, long count, Step.Break how) {

    private static final Set<String> PLACES =
            Set.of("before-headers", "after-headers", "bytes", "event", "inside-event", "utf8");

    /** Places that the stream of events sees to itself, because it ends cleanly there. */
    private static final Set<String> CLEAN = Set.of("before-stop", "clean");

    static Optional<BreakPoint> in(Directives directives) {
        if (directives.has("accept-silent")) {
            return Optional.of(new BreakPoint("before-headers", 0, Step.Break.STALL));
        }
        return Stream.of(
                        read(directives, "reset", Step.Break.RESET),
                        read(directives, "cut", Step.Break.CLOSE),
                        read(directives, "stall", Step.Break.STALL))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<BreakPoint> read(Directives directives, String name, Step.Break how) {
        return directives.get(name).flatMap(value -> parse(name, value.isBlank() ? "after-headers" : value, how));
    }

    private static Optional<BreakPoint> parse(String name, String value, Step.Break how) {
        String[] parts = value.strip().split(":");
        if (CLEAN.contains(parts[0])) {
            return Optional.empty();
        }
        if (!PLACES.contains(parts[0])) {
            throw new BadDirective("simulator directive " + name + ": '" + parts[0] + "' is not a place");
        }
        return Optional.of(new BreakPoint(parts[0], count(name, parts), how));
    }

    private static long count(String name, String[] parts) {
        try {
            return parts.length > 1 ? Long.parseLong(parts[1]) : 0;
        } catch (NumberFormatException e) {
            throw new BadDirective("simulator directive " + name + ": '" + Arrays.toString(parts) + "' has no number");
        }
    }

    boolean beforeHeaders() {
        return place.equals("before-headers");
    }
}

package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The sums of spans of one length within a time. */
record SumsOf(Span span, Instant from, Instant to) {
    /** What makes up a time, of as few sums as there are. */
    static List<SumsOf> time(EntityManager em, Instant from, Instant to) {
        return time(em, Span.DAY, from, to);
    }

    /**
     * What makes up a time, of spans up to a length: their longest run with sums of their own, and before and after it
     * what shorter ones make up.
     */
    static List<SumsOf> time(EntityManager em, Span longest, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        if (longest == Span.HOUR) {
            return List.of(new SumsOf(Span.HOUR, from, to));
        }
        SumsOf run = longestRun(longest, SpanSums.complete(em, longest, from, to), from);
        return Stream.of(
                        time(em, longest.shorter(), from, run.from),
                        run.isEmpty() ? List.<SumsOf>of() : List.of(run),
                        time(em, longest.shorter(), run.to, to))
                .flatMap(List::stream)
                .toList();
    }

    private static SumsOf longestRun(Span span, List<Instant> begins, Instant none) {
        SumsOf longest = new SumsOf(span, none, none);
        SumsOf run = longest;
        for (Instant each : begins) {
            run = new SumsOf(span, each.equals(run.to) ? run.from : each, each.plus(span.length()));
            longest = run.seconds() > longest.seconds() ? run : longest;
        }
        return longest;
    }

    private boolean isEmpty() {
        return from.equals(to);
    }

    private long seconds() {
        return to.getEpochSecond() - from.getEpochSecond();
    }
}

package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The sums of one span within a time. */
record SumsOf(Span span, Instant from, Instant to) {
    /** What makes up a time, by the hour. */
    static List<SumsOf> hours(Instant from, Instant to) {
        return List.of(new SumsOf(Span.HOUR, from, to));
    }

    /** What makes up a time: its longest run of days with sums of their own, and the hours before and after. */
    static List<SumsOf> days(EntityManager em, Instant from, Instant to) {
        SumsOf days = longestRun(DaySums.complete(em, from, to), from);
        return Stream.of(new SumsOf(Span.HOUR, from, days.from), days, new SumsOf(Span.HOUR, days.to, to))
                .filter(part -> part.from.isBefore(part.to))
                .toList();
    }

    private static SumsOf longestRun(List<Instant> days, Instant none) {
        SumsOf longest = new SumsOf(Span.DAY, none, none);
        SumsOf run = longest;
        for (Instant day : days) {
            run = new SumsOf(Span.DAY, day.equals(run.to) ? run.from : day, day.plus(DaySums.DAY));
            longest = run.seconds() > longest.seconds() ? run : longest;
        }
        return longest;
    }

    private long seconds() {
        return to.getEpochSecond() - from.getEpochSecond();
    }
}

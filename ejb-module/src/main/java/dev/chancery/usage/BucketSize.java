package dev.chancery.usage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How long the buckets of a series are. Days, weeks (from Monday) and months are those of the time zone. */
public enum BucketSize {
    /** An hour of UTC. */
    HOUR,
    /** A day, of 23 to 25 hours where daylight saving begins or ends. */
    DAY,
    /** A week from Monday. */
    WEEK,
    /** A month of the calendar. */
    MONTH;

    private static final Duration BY_THE_HOUR = Duration.ofDays(2).plusHours(1);
    private static final Duration BY_THE_DAY = Duration.ofDays(92).plusHours(1);
    private static final Duration BY_THE_WEEK = Duration.ofDays(366);

    /** The size in which a span of time is shown best. */
    public static BucketSize fitting(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        if (span.compareTo(BY_THE_HOUR) <= 0) {
            return HOUR;
        }
        if (span.compareTo(BY_THE_DAY) <= 0) {
            return DAY;
        }
        return span.compareTo(BY_THE_WEEK) <= 0 ? WEEK : MONTH;
    }

    /** The beginning of the bucket in which the instant is. */
    Instant floor(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return switch (this) {
            case HOUR -> instant.truncatedTo(ChronoUnit.HOURS);
            case DAY -> startOf(local);
            case WEEK -> startOf(local.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> startOf(local.withDayOfMonth(1));
        };
    }

    /** The end of the bucket that begins here. */
    Instant next(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        return switch (this) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY -> startOf(local.plusDays(1));
            case WEEK -> startOf(local.plusWeeks(1));
            case MONTH -> startOf(local.plusMonths(1));
        };
    }

    private static Instant startOf(ZonedDateTime day) {
        return day.toLocalDate().atStartOfDay(day.getZone()).toInstant();
    }
}

package dev.chancery.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A span of time in a time zone. The ledger's sums are by the hour of UTC: an hour belongs to the period in which it
 * begins. So periods that follow each other add up in every zone; in one that is half an hour off, what happened in the
 * first half hour of a period counts to the one before.
 *
 * @param from the first instant
 * @param to the first instant after it
 * @param zone in which days begin
 */
public record Period(Instant from, Instant to, ZoneId zone) {
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws InvalidReportException when it is empty, or no time at which Chancery could have been */
    public Period {
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw new InvalidReportException("from", "must be from 2020-01-01 to 2200-01-01");
        }
        if (!to.isAfter(from) || to.isAfter(LATEST)) {
            throw new InvalidReportException("to", "must be after from, and at most 2200-01-01");
        }
    }

    /** From midnight until now. */
    public static Period today(Instant now, ZoneId zone) {
        return new Period(midnight(now, zone), justAfter(now), zone);
    }

    /** The whole day before today. */
    public static Period yesterday(Instant now, ZoneId zone) {
        Instant midnight = midnight(now, zone);
        return new Period(midnight(midnight.minusSeconds(1), zone), midnight, zone);
    }

    /** Today and the days before it, so many in all. */
    public static Period lastDays(int days, Instant now, ZoneId zone) {
        Instant from = midnight(now, zone).atZone(zone).minusDays(days - 1L).toInstant();
        return new Period(midnight(from, zone), justAfter(now), zone);
    }

    /** From the first of the month until now. */
    public static Period monthToDate(Instant now, ZoneId zone) {
        return new Period(BucketSize.MONTH.floor(now, zone), justAfter(now), zone);
    }

    /** The whole month before this one. */
    public static Period lastMonth(Instant now, ZoneId zone) {
        Instant first = BucketSize.MONTH.floor(now, zone);
        return new Period(BucketSize.MONTH.floor(first.minusSeconds(1), zone), first, zone);
    }

    /**
     * What to compare this with: of a period from the first of a month, the same part of the month before; else as many
     * days, or else as much time, right before it.
     */
    public Period previous() {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (from.equals(BucketSize.MONTH.floor(from, zone)) && !end.isAfter(start.plusMonths(1))) {
            return new Period(
                    start.minusMonths(1).toInstant(), end.minusMonths(1).toInstant(), zone);
        }
        if (from.equals(BucketSize.DAY.floor(from, zone))) {
            long days = ChronoUnit.DAYS.between(
                            start.toLocalDate(), to.minusNanos(1).atZone(zone).toLocalDate())
                    + 1;
            return new Period(
                    start.minusDays(days).toInstant(), end.minusDays(days).toInstant(), zone);
        }
        return new Period(from.minus(length()), from, zone);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    private static Instant midnight(Instant instant, ZoneId zone) {
        return BucketSize.DAY.floor(instant, zone);
    }

    /** The hour under way begins before it, also at its very first instant. */
    private static Instant justAfter(Instant now) {
        return now.plusNanos(1000);
    }
}

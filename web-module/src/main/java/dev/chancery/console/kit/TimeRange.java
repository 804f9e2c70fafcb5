package dev.chancery.console.kit;

import dev.chancery.usage.Period;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of which days something is shown, by a name such as the last seven days, or by the first and the last of them.
 *
 * @param choice the name
 * @param first the first day; null unless the choice is {@link Choice#CUSTOM}
 * @param last the last day, which belongs to it; null unless the choice is {@link Choice#CUSTOM}
 * @param zone in which days begin; null for the reader's own
 */
public record TimeRange(
        Choice choice,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable ZoneId zone) implements Serializable {
    /** The first day that can be chosen. */
    public static final LocalDate EARLIEST = LocalDate.of(2020, 1, 2);

    /** The last day that can be chosen. */
    public static final LocalDate LATEST = LocalDate.of(2199, 12, 30);

    /** What is shown unless somebody chooses. */
    public static final TimeRange USUAL = named(Choice.LAST_7_DAYS);

    private static final String RANGE = "range";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ZONE = "zone";

    /** What can be chosen. */
    public enum Choice {
        TODAY("today"),
        YESTERDAY("yesterday"),
        /** Today and the six days before. */
        LAST_7_DAYS("7d"),
        /** Today and the 29 days before. */
        LAST_30_DAYS("30d"),
        /** From the first of the month until now. */
        MONTH_TO_DATE("month"),
        /** The whole month before this one. */
        LAST_MONTH("last-month"),
        /** Any days. */
        CUSTOM("custom");

        private final String word;

        Choice(String word) {
            this.word = word;
        }

        /** As it stands in addresses, and at the end of translation keys. */
        public String word() {
            return word;
        }

        private static Optional<Choice> of(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.word.equals(word))
                    .findFirst();
        }
    }

    /** @throws IllegalArgumentException when there are no days where there must be, or they cannot be */
    public TimeRange {
        if ((choice == Choice.CUSTOM) != (first != null && last != null)) {
            throw new IllegalArgumentException("first and last are for CUSTOM alone");
        }
        if (first != null
                && last != null
                && (first.isAfter(last) || first.isBefore(EARLIEST) || last.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "first must not be after last, and both from " + EARLIEST + " to " + LATEST);
        }
    }

    /** By name, in the reader's own zone. */
    public static TimeRange named(Choice choice) {
        return new TimeRange(choice, null, null, null);
    }

    /**
     * Any days, in the reader's own zone.
     *
     * @throws IllegalArgumentException when the first day is after the last, or one of them cannot be
     */
    public static TimeRange days(LocalDate first, LocalDate last) {
        return new TimeRange(Choice.CUSTOM, first, last, null);
    }

    /** As an address says it; what cannot be is {@link #USUAL}. */
    public static TimeRange of(Query query) {
        TimeRange range = query.get(FROM, LocalDate::parse)
                .flatMap(from -> query.get(TO, to -> days(from, LocalDate.parse(to))))
                .or(() -> query.get(RANGE)
                        .flatMap(Choice::of)
                        .filter(choice -> choice != Choice.CUSTOM)
                        .map(TimeRange::named))
                .orElse(USUAL);
        return query.get(ZONE, TimeRange::zone).map(range::in).orElse(range);
    }

    /** Puts it into an address; of what is usual nothing. */
    public Query into(Query query) {
        return query.with(RANGE, choice == USUAL.choice || choice == Choice.CUSTOM ? null : choice.word)
                .with(FROM, first == null ? null : first.toString())
                .with(TO, last == null ? null : last.toString())
                .with(ZONE, zone == null ? null : name(zone));
    }

    /** The same days in another zone; null for the reader's own. */
    public TimeRange in(@Nullable ZoneId other) {
        return new TimeRange(choice, first, last, other);
    }

    /**
     * The span of time that it is now. One that is under way ends now.
     *
     * @param own the reader's zone
     */
    public Period period(Instant now, ZoneId own) {
        ZoneId in = zone == null ? own : zone;
        return switch (choice) {
            case TODAY -> Period.today(now, in);
            case YESTERDAY -> Period.yesterday(now, in);
            case LAST_7_DAYS -> Period.lastDays(7, now, in);
            case LAST_30_DAYS -> Period.lastDays(30, now, in);
            case MONTH_TO_DATE -> Period.monthToDate(now, in);
            case LAST_MONTH -> Period.lastMonth(now, in);
            case CUSTOM -> days(now, in);
        };
    }

    /** How a zone is called. */
    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private Period days(Instant now, ZoneId in) {
        if (first == null || last == null) {
            throw new IllegalStateException("CUSTOM without days");
        }
        Instant from = first.atStartOfDay(in).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(in).toInstant();
        boolean underWay = from.isBefore(now) && to.isAfter(now);
        return new Period(from, underWay ? Period.today(now, in).to() : to, in);
    }

    private static ZoneId zone(String name) {
        return ZoneId.of(name).normalized();
    }
}

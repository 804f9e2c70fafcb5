package dev.chancery.limits;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's {@code anthropic-ratelimit-*} headers say of one meter.
 *
 * @param limit a minute; 0 when it is not said
 * @param remaining as said; -1 when it is not
 * @param untilFull from the answer's own {@code date} to {@code reset}; null when one of them is missing
 */
record Reported(long limit, long remaining, @Nullable Duration untilFull) {
    private static final String PREFIX = "anthropic-ratelimit-";
    private static final long ROUNDED_TO = 1000;
    private static final Duration LONGEST_DEBT = Duration.ofMinutes(10);

    static Reported of(Meter meter, UnaryOperator<@Nullable String> header) {
        String name = PREFIX + meter.headerName();
        long limit = number(header.apply(name + "-limit"));
        return new Reported(
                Math.max(0, Math.min(limit, Allowance.MOST)),
                number(header.apply(name + "-remaining")),
                between(instant(header.apply("date"), Reported::httpDate), reset(header.apply(name + "-reset"))));
    }

    /**
     * The most that can be left. What remained may have been counted long before the answer came, so it is what refilled
     * until the answer's date when that is more; token counts are rounded to thousands. When nothing remained, there may
     * be a debt, of which only the reset tells.
     */
    long ceiling(Meter meter) {
        long rounding = meter != Meter.REQUESTS && remaining % ROUNDED_TO == 0 ? ROUNDED_TO / 2 - 1 : 0;
        OptionalLong refilled = refilled();
        if (remaining == 0 && refilled.isPresent()) {
            return Math.min(refilled.getAsLong(), limit) + rounding;
        }
        return Math.max(remaining, refilled.orElse(0)) + rounding;
    }

    boolean saysWhatRemains() {
        return limit > 0 && remaining >= 0;
    }

    private OptionalLong refilled() {
        if (untilFull == null || untilFull.isNegative() || untilFull.compareTo(LONGEST_DEBT) > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) (limit * (1 - untilFull.toMillis() / 60_000.0)));
    }

    private static @Nullable Duration between(@Nullable Instant date, @Nullable Instant reset) {
        return date == null || reset == null ? null : Duration.between(date, reset);
    }

    private static long number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,18}") ? Long.parseLong(text.strip()) : -1;
    }

    private static @Nullable Instant reset(@Nullable String text) {
        return instant(text, each -> OffsetDateTime.parse(each).toInstant());
    }

    private static Instant httpDate(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static @Nullable Instant instant(@Nullable String text, Function<String, Instant> parser) {
        try {
            return text == null ? null : parser.apply(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}

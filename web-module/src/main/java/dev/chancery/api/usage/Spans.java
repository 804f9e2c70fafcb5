package dev.chancery.api.usage;

import dev.chancery.usage.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time that a request is about: the last seven days, when it does not say. */
final class Spans {
    private static final Duration USUAL = Duration.ofDays(7);

    private Spans() {}

    static Period of(@Nullable Instant from, @Nullable Instant to, ZoneId zone, Instant now) {
        Instant end = to == null ? now : to;
        return new Period(from == null ? earlier(end) : from, end, zone);
    }

    /** A time so early that nothing is before it is refused as a period, not here. */
    private static Instant earlier(Instant end) {
        return end.isBefore(Instant.EPOCH) ? end : end.minus(USUAL);
    }
}

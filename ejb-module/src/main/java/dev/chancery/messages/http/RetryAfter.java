package dev.chancery.messages.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When the API says to come back: {@code retry-after-ms}, or {@code retry-after} in seconds or as a date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(366);

    private RetryAfter() {}

    /** The delay from now; empty when it is not said, in the past, or cannot be read. */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after-ms")
                .flatMap(text -> number(text, 1))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> number(text, 1000)))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> date(text, now)));
    }

    private static Optional<Duration> number(String text, int unitMillis) {
        try {
            double millis = Double.parseDouble(text.strip()) * unitMillis;
            return millis > 0 && millis < Double.POSITIVE_INFINITY
                    ? Optional.of(Duration.ofMillis((long) Math.ceil(Math.min(millis, (double) LONGEST.toMillis()))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Optional.of(Duration.between(now, then)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package dev.chancery.console.playground;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as people of a locale read them. What is not known is a dash, never zero. */
record Figures(Locale locale) {
    static final String UNKNOWN = "–";
    private static final long MILLIS_SHOWN_BELOW = 1000;

    String count(OptionalLong number) {
        return number.isPresent() ? count(number.getAsLong()) : UNKNOWN;
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String duration(Optional<Duration> duration) {
        return duration.map(this::duration).orElse(UNKNOWN);
    }

    String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis < MILLIS_SHOWN_BELOW ? count(millis) + " ms" : seconds(millis / 1000.0) + " s";
    }

    private String seconds(double seconds) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(seconds);
    }
}

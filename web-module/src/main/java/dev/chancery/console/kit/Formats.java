package dev.chancery.console.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import dev.chancery.console.TimeZoneCookie;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures as the reader's language writes them, times in the reader's zone. What is not known is a dash, never a zero.
 *
 * @param locale the language
 * @param zone the zone that times are told in
 */
public record Formats(Locale locale, ZoneId zone) implements Serializable {
    /** What stands for a value that is not known. */
    public static final String UNKNOWN = "–";

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final int CENTS = 2;
    private static final int FRACTIONS_OF_CENTS = 6;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    /** Those of the page that is worked on. */
    public static Formats current() {
        return of(UI.getCurrent());
    }

    /** Those of a page. Its zone is the browser's, as the page told it when it was opened, else UTC. */
    public static Formats of(UI ui) {
        ZoneId zone = ComponentUtil.getData(ui, ZoneId.class);
        if (zone == null) {
            zone = TimeZoneCookie.read(VaadinRequest.getCurrent());
            ComponentUtil.setData(ui, ZoneId.class, zone);
        }
        return new Formats(ui.getLocale(), zone);
    }

    /** The same language with times in another zone. */
    public Formats in(ZoneId other) {
        return new Formats(locale, other);
    }

    /** A whole number with its groups of digits. */
    public String number(@Nullable Long number) {
        return number == null
                ? UNKNOWN
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A large number in few signs, such as 1.2M. */
    public String compact(@Nullable Long number) {
        if (number == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** US dollars; what is less than a cent keeps the digits that matter. */
    public String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return UNKNOWN;
        }
        boolean tiny = amount.signum() != 0 && amount.abs().compareTo(CENT) < 0;
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(DOLLAR);
        format.setMinimumFractionDigits(CENTS);
        format.setMaximumFractionDigits(tiny ? FRACTIONS_OF_CENTS : CENTS);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    /** US dollars to the last digit, for rows that somebody adds up. */
    public String exactMoney(@Nullable BigDecimal amount) {
        if (amount == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(DOLLAR);
        format.setMinimumFractionDigits(CENTS);
        format.setMaximumFractionDigits(
                Math.max(CENTS, amount.stripTrailingZeros().scale()));
        return format.format(amount);
    }

    /** A share, 0.123 as 12.3 %. */
    public String percent(@Nullable Double share) {
        if (share == null || share.isNaN()) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** Milliseconds below a second, seconds below a minute, else minutes and seconds. */
    public String duration(@Nullable Duration duration) {
        return duration == null ? UNKNOWN : millis(duration.toMillis());
    }

    /** As {@link #duration}. */
    public String millis(@Nullable Long millis) {
        if (millis == null) {
            return UNKNOWN;
        }
        if (millis < SECOND) {
            return number(millis) + " ms";
        }
        if (millis < MINUTE) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(1);
            format.setMaximumFractionDigits(1);
            return format.format(millis / (double) SECOND) + " s";
        }
        return number(millis / MINUTE) + " min " + number(millis % MINUTE / SECOND) + " s";
    }

    /** Day and time to the minute. */
    public String time(@Nullable Instant instant) {
        return time(instant, FormatStyle.SHORT);
    }

    /** Day and time to the second. */
    public String exactTime(@Nullable Instant instant) {
        return time(instant, FormatStyle.MEDIUM);
    }

    /** A day. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? UNKNOWN
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** The day of an instant. */
    public String day(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : day(LocalDate.ofInstant(instant, zone));
    }

    private String time(@Nullable Instant instant, FormatStyle style) {
        return instant == null
                ? UNKNOWN
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, style)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(instant);
    }
}

package dev.chancery.console.prices;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.PriceRow.Origin;
import dev.chancery.prices.Rates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What prices are called in the page's language. */
final class PriceWords {
    private PriceWords() {}

    static String word(BillingClass billed) {
        return text("prices.class." + billed.word().replace('_', '-'));
    }

    /** What is not known has no price; it is not free. */
    static String rate(Rates rates, BillingClass billed) {
        return rates.of(billed).map(Formats.current()::exactMoney).orElseGet(() -> text("prices.no-price"));
    }

    static Badge badge(Origin origin) {
        String word = text("prices.origin." + origin.name().toLowerCase(Locale.ROOT));
        return origin == Origin.SHIPPED ? new Badge(Tone.NEUTRAL, word) : new Badge(Tone.GOOD, word);
    }

    /** Prices begin and end with days of UTC, wherever they are looked at. */
    static String from(@Nullable Instant from) {
        return from == null ? text("prices.always") : day(from);
    }

    static String to(@Nullable Instant to) {
        return to == null ? text("prices.open") : day(to);
    }

    private static String day(Instant instant) {
        Formats formats = Formats.current().in(ZoneOffset.UTC);
        boolean midnight = instant.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0;
        return midnight ? formats.day(instant) : formats.time(instant);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}

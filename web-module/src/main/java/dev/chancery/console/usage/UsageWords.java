package dev.chancery.console.usage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.prices.Consumption;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An attempt in words. */
final class UsageWords {
    private UsageWords() {}

    static Badge badge(AttemptState outcome) {
        return new Badge(tone(outcome), outcome(outcome));
    }

    static String outcome(AttemptState outcome) {
        return text("usage.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** A managed prompt and its version; what was packaged with an application has none. */
    static String prompt(CallRow row) {
        if (row.promptName() == null) {
            return Formats.UNKNOWN;
        }
        return row.promptVersion() == 0
                ? row.promptName()
                : UI.getCurrent().getTranslation("usage.prompt.version", row.promptName(), row.promptVersion());
    }

    /** What the attempt cost; a dash while it is not known what was used, and in words when there is no price. */
    static String cost(CallRow row, Formats formats) {
        return row.cost() == null && row.consumption() != null ? text("usage.no-price") : formats.money(row.cost());
    }

    /** Prompt tokens of all classes and those of the answer. */
    static String tokens(@Nullable Consumption used, Formats formats) {
        return used == null ? Formats.UNKNOWN : formats.number(used.prompt()) + " / " + formats.number(used.output());
    }

    static String orUnknown(@Nullable String text) {
        return text == null || text.isEmpty() ? Formats.UNKNOWN : text;
    }

    static Span tags(List<String> tags) {
        Span badges = new Span();
        badges.addClassName("badges");
        tags.forEach(tag -> badges.add(new Badge(tag)));
        return badges;
    }

    private static Tone tone(AttemptState outcome) {
        return switch (outcome) {
            case INTENT -> Tone.BUSY;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.NEUTRAL;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}

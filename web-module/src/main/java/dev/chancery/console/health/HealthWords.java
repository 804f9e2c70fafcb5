package dev.chancery.console.health;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.status.Level;
import dev.chancery.status.Names;
import dev.chancery.status.PromptDelivery;
import dev.chancery.status.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the health of a part is worded. A part that this console does not know is shown by its own name. */
final class HealthWords {
    private static final Map<String, VaadinIcon> ICONS = Map.ofEntries(
            Map.entry("storage", VaadinIcon.DATABASE),
            Map.entry("ledger", VaadinIcon.BOOK),
            Map.entry("keys", VaadinIcon.KEY_O),
            Map.entry("prompts", VaadinIcon.FILE_TEXT_O),
            Map.entry("audit", VaadinIcon.CLIPBOARD_TEXT),
            Map.entry("limits", VaadinIcon.DASHBOARD),
            Map.entry("budgets", VaadinIcon.WALLET),
            Map.entry("conversations", VaadinIcon.COMMENTS_O),
            Map.entry("claude", VaadinIcon.CLOUD_O),
            Map.entry("models", VaadinIcon.CALENDAR_CLOCK),
            Map.entry("alerts", VaadinIcon.BELL_O));

    private HealthWords() {}

    static List<String> known() {
        return ICONS.keySet().stream().sorted().toList();
    }

    static VaadinIcon icon(String component) {
        return ICONS.getOrDefault(component, VaadinIcon.COG_O);
    }

    static String name(String component) {
        return ICONS.containsKey(component) ? translated("health.part." + component) : component;
    }

    /** What the part says of itself, in the reader's language; what others put into it stays as they worded it. */
    static String sentence(Status status) {
        String finding = status.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Formats formats = Formats.current();
        return translated(
                "health.says." + finding,
                status.values().stream().map(value -> word(value, formats)).toArray());
    }

    private static String word(Object value, Formats formats) {
        if (value instanceof Number number) {
            return formats.number(number.longValue());
        }
        if (value instanceof Instant instant) {
            return formats.exactTime(instant);
        }
        if (value instanceof LocalDate day) {
            return formats.day(day);
        }
        if (value instanceof Duration time) {
            return time.toDays() > 0
                    ? translated("health.days", formats.number(time.toDays()))
                    : translated("health.hours", formats.number(time.toHours()));
        }
        return value instanceof Names names ? names(names, formats) : value.toString();
    }

    private static String names(Names names, Formats formats) {
        String first = String.join(translated("health.and"), names.first());
        return names.more() == 0 ? first : translated("health.more", first, formats.number((long) names.more()));
    }

    /** What to do about it; empty when nothing has to be done. */
    static String whatToDo(String component, Level level) {
        if (level == Level.OK) {
            return "";
        }
        return ICONS.containsKey(component)
                ? translated("health.what-to-do." + component)
                : translated("health.see-the-log");
    }

    static Badge badge(Level level) {
        return new Badge(tone(level), translated("health.level." + level.name().toLowerCase(Locale.ROOT)));
    }

    /** What a node serves of the published prompts. */
    static Badge delivery(PromptDelivery prompts) {
        Tone tone =
                switch (prompts.state()) {
                    case UP_TO_DATE -> Tone.GOOD;
                    case BEHIND -> Tone.BAD;
                    case PACKAGED, STALE, PERHAPS_STALE -> Tone.WARNING;
                    case NOTHING_ASKED, NOT_TOLD -> Tone.NEUTRAL;
                };
        String word = prompts.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Formats formats = Formats.current();
        return new Badge(
                tone,
                translated("health.delivery." + word, formats.number((long) prompts.ready()), formats.number((long)
                        prompts.packaged())));
    }

    static Tone tone(Level level) {
        return switch (level) {
            case OK -> Tone.GOOD;
            case WARNING -> Tone.WARNING;
            case FAILING -> Tone.BAD;
        };
    }

    private static String translated(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}

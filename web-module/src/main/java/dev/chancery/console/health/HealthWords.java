package dev.chancery.console.health;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Tone;
import dev.chancery.status.Level;
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

    static Tone tone(Level level) {
        return switch (level) {
            case OK -> Tone.GOOD;
            case WARNING -> Tone.WARNING;
            case FAILING -> Tone.BAD;
        };
    }

    private static String translated(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}

package dev.chancery.console.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Caller;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.Outcome;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Tone;
import java.util.Arrays;
import java.util.Locale;

/** How rows are worded. Somebody may have tampered with a row: what is in no list is shown as it stands. */
final class AuditWords {
    private AuditWords() {}

    static Badge outcome(String outcome) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .map(each -> new Badge(tone(each), outcome(each)))
                .orElseGet(() -> new Badge(Tone.WARNING, outcome));
    }

    static String outcome(Outcome outcome) {
        return translated("audit.outcome.", outcome);
    }

    /** What kind of caller it was as an icon with its name for screen readers, and who. */
    static Span actor(AuditEntry row) {
        Icon icon = icon(row.kind()).create();
        icon.getElement().setAttribute("role", "img").setAttribute("aria-label", kind(row.kind()));
        icon.setTooltipText(kind(row.kind()));
        Span actor = new Span(icon, new Span(actorName(row)));
        actor.addClassName("audit-actor");
        return actor;
    }

    static String actorName(AuditEntry row) {
        return row.actor().isEmpty() ? kind(Caller.Kind.ANONYMOUS.name()) : row.actor();
    }

    static String kind(String kind) {
        return Arrays.stream(Caller.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(each -> translated("audit.kind.", each))
                .orElse(kind);
    }

    static VaadinIcon icon(String kind) {
        return switch (kind) {
            case "PERSON" -> VaadinIcon.USER;
            case "SERVICE" -> VaadinIcon.COG_O;
            case "SCHEDULER" -> VaadinIcon.CLOCK;
            default -> VaadinIcon.QUESTION_CIRCLE_O;
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.WARNING;
            case FAILED -> Tone.BAD;
        };
    }

    private static String translated(String prefix, Enum<?> value) {
        return UI.getCurrent().getTranslation(prefix + value.name().toLowerCase(Locale.ROOT));
    }
}

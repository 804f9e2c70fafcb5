package dev.chancery.console.keys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.keys.KeyVerdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Anthropic said of a secret, and what to do when it was not accepted. */
class VerdictPart extends Div {
    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private VerdictPart(boolean trimmed) {
        addClassName("verdict");
        if (trimmed) {
            add(new Paragraph(getTranslation("keys-view.verdict.trimmed")));
        }
    }

    /** While it is asked. */
    static VerdictPart asking(boolean trimmed) {
        VerdictPart part = new VerdictPart(trimmed);
        part.add(new Paragraph(part.getTranslation("keys-view.verdict.asking")));
        return part;
    }

    /** @param verdict null when it was never asked */
    static VerdictPart of(@Nullable KeyVerdict verdict, boolean trimmed) {
        VerdictPart part = new VerdictPart(trimmed);
        if (verdict != null) {
            part.show(verdict);
        }
        return part;
    }

    private void show(KeyVerdict verdict) {
        Badge badge = verdict.accepted()
                ? new Badge(Tone.GOOD, getTranslation("keys-view.verdict.accepted"))
                : new Badge(
                        verdict.rejected() ? Tone.BAD : Tone.WARNING, getTranslation("keys-view.verdict.not-accepted"));
        badge.getElement().setAttribute("role", "status");
        String status = verdict.status() == 0
                ? getTranslation("keys-view.verdict.no-answer")
                : getTranslation("failure.status", String.valueOf(verdict.status()));
        add(
                badge,
                new Facts()
                        .add(getTranslation("keys-view.verdict.status"), status)
                        .addCode(getTranslation("keys-view.verdict.request"), known(verdict.requestId()))
                        .addCode(getTranslation("keys-view.verdict.organization"), known(verdict.organization())));
        if (!verdict.accepted()) {
            Paragraph message = new Paragraph(verdict.message());
            message.addClassName("verdict-message");
            add(message, new Paragraph(getTranslation(advice(verdict))));
        }
    }

    private static String advice(KeyVerdict verdict) {
        if (verdict.rejected()) {
            return "keys-view.verdict.rejected.what-to-do";
        }
        return switch (verdict.status()) {
            case 0 -> "keys-view.verdict.no-answer.what-to-do";
            case FORBIDDEN -> "keys-view.verdict.forbidden.what-to-do";
            case TOO_MANY -> "keys-view.verdict.too-many.what-to-do";
            default -> "keys-view.verdict.other.what-to-do";
        };
    }

    private static String known(@Nullable String text) {
        return Optional.ofNullable(text).orElse(Formats.UNKNOWN);
    }
}

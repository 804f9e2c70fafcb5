package dev.chancery.console.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.audit.Verification;
import dev.chancery.console.CopyButton;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;

/** What a verification found, in plain words. */
final class VerificationResult extends Div {
    private static final long serialVersionUID = 1L;

    private VerificationResult(Badge badge, String sentence, Verification verification) {
        addClassName("verification-result");
        setId("verification-result");
        getElement().setAttribute("role", "status");
        add(badge, new Paragraph(sentence));
        if (!verification.isIntact()) {
            add(findings(verification), new Paragraph(getTranslation("audit.broken.what-to-do")));
        }
        add(facts(verification));
    }

    static VerificationResult of(Verification verification) {
        Formats formats = Formats.current();
        Badge badge = verification.isIntact()
                ? new Badge(Tone.GOOD, text("audit.intact"))
                : new Badge(Tone.BAD, text("audit.broken", formats.number(verification.found())));
        String sentence = verification.isIntact()
                ? text("audit.intact.rows", formats.number(verification.rows()))
                : text("audit.broken.rows", formats.number(verification.rows()));
        return new VerificationResult(badge, sentence, verification);
    }

    /** Of one that was broken off. */
    static VerificationResult cancelled(Verification partial) {
        Badge badge = new Badge(partial.isIntact() ? Tone.NEUTRAL : Tone.BAD, text("audit.cancelled"));
        String key = partial.isIntact() ? "audit.cancelled.intact" : "audit.cancelled.broken";
        return new VerificationResult(badge, text(key, Formats.current().number(partial.rows())), partial);
    }

    /** The service's own sentences, which the server log and the trail have too. */
    private static OrderedList findings(Verification verification) {
        OrderedList list = new OrderedList();
        list.addClassName("findings");
        list.getElement().setAttribute("lang", "en");
        verification.findings().forEach(finding -> list.add(new ListItem(finding)));
        return list;
    }

    private Facts facts(Verification verification) {
        Span head = new Span(verification.head().toString());
        head.setId("verified-head");
        head.addClassName("code");
        Span copied = new Span(head, new CopyButton(head, "audit.head.copy"));
        copied.addClassName("copied-fact");
        return new Facts()
                .add(getTranslation("audit.verified-at"), Formats.current().exactTime(verification.at()))
                .add(getTranslation("audit.batches"), Formats.current().number(verification.batches()))
                .add(getTranslation("audit.head"), copied);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}

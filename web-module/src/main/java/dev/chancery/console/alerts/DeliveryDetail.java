package dev.chancery.console.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.console.kit.CodeBox;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;

/** All of one delivery: what is told, to whom, and what became of it. */
class DeliveryDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    DeliveryDetail(AlertDelivery delivery, Runnable close) {
        super(AlertWords.kind(delivery.kind()), close);
        Div state = new Div(AlertWords.badge(delivery.state()));
        state.addClassName("badges");
        show(state, new Paragraph(AlertSentence.of(delivery)));
        if (!delivery.problem().isEmpty()) {
            Paragraph problem = new Paragraph(delivery.problem());
            problem.addClassName("problem");
            show(problem);
        }
        CodeBox body = new CodeBox("alert-body", delivery.body(), "alerts.copy");
        show(facts(delivery), new H3(getTranslation("alerts.body")), body);
    }

    private Facts facts(AlertDelivery delivery) {
        Formats formats = Formats.current();
        Facts facts = new Facts()
                .add(getTranslation("alerts.channel"), DeliveryGrid.channel(delivery))
                .add(getTranslation("alerts.time"), formats.exactTime(delivery.created()))
                .add(getTranslation("alerts.attempts"), formats.number((long) delivery.attempts()));
        if (!delivery.subject().isEmpty()) {
            facts.add(getTranslation("alerts.subject"), delivery.subject());
        }
        if (delivery.next() != null) {
            facts.add(getTranslation("alerts.next"), formats.time(delivery.next()));
        }
        if (delivery.ended() != null) {
            facts.add(getTranslation("alerts.ended"), formats.exactTime(delivery.ended()));
        }
        return facts.addCode(getTranslation("alerts.alert-id"), delivery.alertId())
                .addCode(getTranslation("alerts.delivery-id"), delivery.id());
    }
}

package dev.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.audit.AuditEntry;
import dev.chancery.console.CopyButton;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All that is known of a row, and ways to the rows that have something in common with it. */
final class AuditDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<UnaryOperator<Query>> narrow;

    /**
     * @param close takes it away
     * @param narrow changes what the list is narrowed to
     */
    AuditDetail(AuditEntry row, Runnable close, Consumer<UnaryOperator<Query>> narrow) {
        super(row.action(), close);
        this.narrow = narrow;
        addClassName("audit-detail");
        Div outcome = new Div(AuditWords.outcome(row.outcome()));
        show(outcome, text(row.summary()), text(row.failure() == null ? "" : row.failure()));
        if (!row.changes().isEmpty()) {
            show(new H3(getTranslation("audit.changes")), AuditChanges.of(row.changes()));
        }
        show(facts(row), more(row));
    }

    private static Paragraph text(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("audit-text");
        paragraph.setVisible(!text.isEmpty());
        return paragraph;
    }

    private Facts facts(AuditEntry row) {
        Facts facts = new Facts()
                .add(getTranslation("audit.time"), Formats.current().exactTime(row.happened()))
                .add(getTranslation("audit.actor"), AuditWords.actor(row))
                .add(getTranslation("audit.source"), row.source() == null ? Formats.UNKNOWN : row.source())
                .add(getTranslation("audit.resource-type"), row.resourceType());
        if (row.resourceId() != null) {
            facts.addCode(getTranslation("audit.resource-id"), row.resourceId());
        }
        return facts.add(getTranslation("audit.place"), place(row))
                .add(getTranslation("audit.correlation"), copied("audit-correlation", row.correlation()))
                .add(getTranslation("audit.row"), copied("audit-row", row.id()));
    }

    private String place(AuditEntry row) {
        return row.place() == null
                ? getTranslation("audit.unsealed")
                : Formats.current().number(row.place());
    }

    private static Component copied(String id, String value) {
        Span text = new Span(value);
        text.setId(id);
        text.addClassName("code");
        Span both = new Span(text, new CopyButton(text, "audit.copy"));
        both.addClassName("copied-fact");
        return both;
    }

    private Component more(AuditEntry row) {
        Button actor = link("audit.same-actor", query -> query.with(AuditAddress.ACTOR, row.actor()));
        actor.setVisible(!row.actor().isEmpty());
        Div links = new Div(
                link("audit.same-request", query -> query.with(AuditAddress.CORRELATION, row.correlation())),
                actor,
                link("audit.same-resource", query -> query.with(AuditAddress.TYPE, row.resourceType())
                        .with(AuditAddress.RESOURCE, row.resourceId())));
        links.addClassName("actions");
        return links;
    }

    private Button link(String key, UnaryOperator<Query> filter) {
        Button button = new Button(
                getTranslation(key),
                VaadinIcon.FILTER.create(),
                click -> narrow.accept(query -> filter.apply(AuditAddress.unfiltered(query))));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}

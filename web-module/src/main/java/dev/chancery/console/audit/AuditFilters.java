package dev.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.audit.Outcome;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RangePicker;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.Toolbar;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Narrows the list: its time and its text in sight, the rest when somebody asks for it. */
final class AuditFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<String> RARE = List.of(
            AuditAddress.ACTOR,
            AuditAddress.ACTION,
            AuditAddress.TYPE,
            AuditAddress.RESOURCE,
            AuditAddress.CORRELATION);
    private static final int LONGEST = 200;

    private final transient Consumer<Query> changed;
    private final Div rare = new Div();
    private final Button more = new Button("", click -> showRare(!rare.isVisible()));
    private Query query;

    /**
     * @param query what is chosen already
     * @param changed told what is chosen from now on
     * @param actions what can be done with the list
     */
    AuditFilters(Query query, Clock clock, Consumer<Query> changed, Component... actions) {
        this.query = query;
        this.changed = changed;
        addClassName("audit-filters");
        rare.setId("audit-more");
        rare.addClassNames("audit-more");
        rare.add(outcome());
        RARE.forEach(name -> rare.add(field(name)));
        more.setId("audit-more-button");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new Toolbar(
                                new SearchField(
                                        getTranslation("audit.search"),
                                        value(AuditAddress.TEXT),
                                        text -> choose(AuditAddress.TEXT, text)),
                                new RangePicker(TimeRange.of(query), clock, this::choose),
                                more)
                        .actions(actions),
                rare);
        showRare(query.get(AuditAddress.OUTCOME).isPresent()
                || RARE.stream().anyMatch(name -> query.get(name).isPresent()));
    }

    private Select<Outcome> outcome() {
        Select<Outcome> outcome = new Select<>();
        outcome.setId("audit-outcome");
        outcome.setLabel(getTranslation("audit.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("audit.every-outcome"));
        outcome.setItemLabelGenerator(
                each -> each == null ? getTranslation("audit.every-outcome") : AuditWords.outcome(each));
        AuditAddress.outcome(query).ifPresent(outcome::setValue);
        outcome.addValueChangeListener(event -> choose(
                AuditAddress.OUTCOME,
                event.getValue() == null ? "" : event.getValue().name()));
        return outcome;
    }

    private TextField field(String name) {
        TextField field = new TextField(getTranslation("audit.filter." + name));
        field.setId("audit-" + name);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setValue(value(name));
        field.addValueChangeListener(event -> choose(name, event.getValue().strip()));
        return field;
    }

    private String value(String name) {
        return query.get(name).orElse("");
    }

    private void showRare(boolean show) {
        rare.setVisible(show);
        more.setText(getTranslation(show ? "audit.fewer-filters" : "audit.more-filters"));
        more.setIcon((show ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
        more.getElement()
                .setAttribute("aria-expanded", String.valueOf(show))
                .setAttribute("aria-controls", "audit-more");
    }

    private void choose(TimeRange range) {
        change(range.into(query));
    }

    private void choose(String name, String value) {
        change(query.with(name, value));
    }

    private void change(Query chosen) {
        if (!chosen.equals(query)) {
            query = chosen;
            changed.accept(chosen);
        }
    }
}

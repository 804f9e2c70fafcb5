package dev.chancery.console.usage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RangePicker;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.usage.AttemptState;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Narrows the list: its time and its outcomes in sight, of the rest what is chosen; all of it when somebody asks. */
class UsageFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Query> changed;
    private final transient Runnable opened;
    private final transient Consumer<Query> afresh;
    private final ValueFields fields;
    private final Div chosen = new Div();
    private final Button more = new Button("", click -> turn());
    private Query query;

    /**
     * @param query what is chosen already
     * @param changed told what is chosen from now on
     * @param afresh told what is chosen when everything has to be shown anew
     * @param opened told when the rest is asked for: its fields then want proposals
     * @param actions what can be done with the list
     */
    UsageFilters(
            Query query,
            Clock clock,
            Consumer<Query> changed,
            Consumer<Query> afresh,
            Runnable opened,
            Component... actions) {
        this.query = query;
        this.changed = changed;
        this.afresh = afresh;
        this.opened = opened;
        this.fields = new ValueFields(query, (name, value) -> change(this.query.with(name, value)));
        addClassName("audit-filters");
        fields.add(unpriced(), lastOfCall());
        more.setId("usage-more-button");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        chosen.addClassName("badges");
        RangePicker range = new RangePicker(
                TimeRange.of(query), clock, days -> change(days.into(this.query).with(UsageLink.SPAN, null)));
        add(new Toolbar(range, outcomes(), more).actions(actions), chosen, fields);
        show(false);
        showChosen();
    }

    /** The fields that want proposals. */
    ValueFields fields() {
        return fields;
    }

    private void showChosen() {
        chosen.removeAll();
        UsageAddress.chosen(query)
                .forEach((name, words) ->
                        chosen.add(new FilterChip(words, () -> afresh.accept(query.with(name, null)))));
        chosen.setVisible(chosen.getComponentCount() > 0);
    }

    private MultiSelectComboBox<AttemptState> outcomes() {
        MultiSelectComboBox<AttemptState> outcomes = new MultiSelectComboBox<>();
        outcomes.setId("usage-outcome");
        outcomes.setAriaLabel(getTranslation("usage.column.outcome"));
        outcomes.setPlaceholder(getTranslation("usage.every-outcome"));
        outcomes.setI18n(ComponentWords.choices());
        outcomes.setItems(AttemptState.values());
        outcomes.setItemLabelGenerator(UsageWords::outcome);
        outcomes.setClearButtonVisible(true);
        outcomes.setValue(List.copyOf(UsageAddress.outcomes(query)));
        outcomes.addValueChangeListener(event -> change(UsageAddress.outcomes(query, event.getValue())));
        return outcomes;
    }

    private Checkbox unpriced() {
        Checkbox unpriced = new Checkbox(getTranslation("usage.unpriced"), UsageAddress.isUnpriced(query));
        unpriced.setId("usage-unpriced");
        unpriced.addValueChangeListener(event -> change(UsageAddress.unpriced(query, event.getValue())));
        return unpriced;
    }

    private Checkbox lastOfCall() {
        Checkbox last = new Checkbox(getTranslation("usage.last-of-call"), UsageAddress.isLastOfCall(query));
        last.setId("usage-last-of-call");
        last.addValueChangeListener(event -> change(UsageAddress.lastOfCall(query, event.getValue())));
        return last;
    }

    private void turn() {
        show(!fields.isVisible());
        if (fields.isVisible()) {
            opened.run();
        }
    }

    private void show(boolean all) {
        fields.setVisible(all);
        more.setText(getTranslation(all ? "usage.fewer-filters" : "usage.more-filters"));
        more.setIcon((all ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
        more.getElement()
                .setAttribute("aria-expanded", String.valueOf(all))
                .setAttribute("aria-controls", "usage-more");
    }

    private void change(Query next) {
        if (!next.equals(query)) {
            query = next;
            showChosen();
            changed.accept(next);
        }
    }
}

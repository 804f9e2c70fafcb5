package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import dev.chancery.budgets.Budgets;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.messages.Fields;
import dev.chancery.problems.InvalidValueException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for the terms of a budget. */
final class BudgetForm {
    private static final BigDecimal EXAMPLE = BigDecimal.valueOf(100);

    private final Budgets budgets;
    private final BudgetWords words;
    private final Consumer<Budget> saved;
    private final TextField name = new TextField(text("budgets.name"));
    private final Select<BudgetScope> scope = new Select<>();
    private final TextField value = new TextField(text("budgets.value"));
    private final ComboBox<String> key = new ComboBox<>(text("budgets.scope.key"));
    private final Select<BudgetUnit> unit = new Select<>();
    private final TextField amount = new TextField(text("budgets.amount"));
    private final Select<BudgetWindow> window = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(text("budgets.zone"));
    private final TextField thresholds = new TextField(text("budgets.thresholds"));
    private final Select<BudgetAction> action = new Select<>();
    private final Checkbox enabled = new Checkbox(text("budgets.enabled"));

    /** @param saved told the budget as it is then */
    BudgetForm(Budgets budgets, BudgetWords words, Consumer<Budget> saved) {
        this.budgets = budgets;
        this.words = words;
        this.saved = saved;
        scope.setLabel(text("budgets.scope"));
        scope.setItems(BudgetScope.values());
        scope.setItemLabelGenerator(BudgetWords::word);
        unit.setLabel(text("budgets.unit"));
        unit.setItems(BudgetUnit.values());
        unit.setItemLabelGenerator(BudgetWords::word);
        window.setLabel(text("budgets.window"));
        window.setItems(BudgetWindow.values());
        window.setItemLabelGenerator(BudgetWords::word);
        action.setLabel(text("budgets.action"));
        action.setItems(BudgetAction.values());
        action.setItemLabelGenerator(BudgetWords::word);
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.setAllowCustomValue(true);
        thresholds.setHelperText(text("budgets.thresholds.help"));
        key.setItems(words.keyNames().keySet());
        key.setItemLabelGenerator(id -> words.keyNames().getOrDefault(id, id));
        key.setAllowCustomValue(true);
        key.addCustomValueSetListener(event -> key.setValue(event.getDetail()));
        scope.addValueChangeListener(event -> show(event.getValue()));
        name.setAutofocus(true);
    }

    FormDialog create() {
        fill(
                "",
                BudgetScope.ALL,
                "",
                BudgetUnit.MONEY,
                "",
                BudgetWindow.MONTH,
                Formats.current().zone());
        thresholds.setValue(joined(BudgetTerms.USUAL_THRESHOLDS));
        action.setValue(BudgetAction.NOTIFY);
        enabled.setValue(true);
        return form(text("budgets.create"), text("budgets.create"), null)
                .note(RestDialog.button(() -> BudgetRest.add(typed())));
    }

    FormDialog change(Budget budget) {
        BudgetTerms terms = budget.terms();
        fill(
                terms.name(),
                terms.scope(),
                terms.value(),
                terms.unit(),
                terms.amount().stripTrailingZeros().toPlainString(),
                terms.window(),
                terms.zone());
        thresholds.setValue(joined(terms.thresholds()));
        action.setValue(terms.action());
        enabled.setValue(terms.enabled());
        return form(UI.getCurrent().getTranslation("budgets.change.title", terms.name()), text("budgets.save"), budget);
    }

    private FormDialog form(String title, String verb, @Nullable Budget budget) {
        FormDialog form = new FormDialog(title, verb, () -> saved.accept(save(budget)))
                .wideField("name", name)
                .field("scope", scope)
                .field("value", value)
                .field("value", key)
                .field("unit", unit)
                .field("amount", amount)
                .field("window", window)
                .field("zone", zone)
                .field("thresholds", thresholds)
                .field("action", action)
                .wideField("enabled", enabled);
        return budget == null ? form : form.note(new Paragraph(text("budgets.change.note")));
    }

    private Budget save(@Nullable Budget budget) {
        BudgetTerms terms = terms();
        return budget == null ? budgets.create(terms) : budgets.change(budget.id(), budget.version(), terms);
    }

    /** As far as it can be read; where that is not so yet, with what is usual. */
    private Fields typed() {
        return Fields.of("name", name.getValue(), "scope", scope.getValue().name())
                .with("value", which())
                .with("unit", unit.getValue().name())
                .with("amount", read(() -> BudgetTerms.amount(amount.getValue()), EXAMPLE))
                .with("window", window.getValue().name())
                .with("zone", Objects.requireNonNullElse(zone.getValue(), "UTC"))
                .with(
                        "thresholds",
                        read(() -> BudgetTerms.thresholds(thresholds.getValue()), BudgetTerms.USUAL_THRESHOLDS))
                .with("action", action.getValue().name())
                .with("enabled", enabled.getValue());
    }

    private static <T> T read(Supplier<T> typed, T otherwise) {
        try {
            return typed.get();
        } catch (InvalidValueException e) {
            return otherwise;
        }
    }

    private String which() {
        return isKey() ? Objects.requireNonNullElse(key.getValue(), "") : value.getValue();
    }

    private BudgetTerms terms() {
        return new BudgetTerms(
                name.getValue(),
                scope.getValue(),
                which(),
                unit.getValue(),
                BudgetTerms.amount(amount.getValue()),
                window.getValue(),
                BudgetTerms.zone(Objects.requireNonNullElse(zone.getValue(), "")),
                BudgetTerms.thresholds(thresholds.getValue()),
                action.getValue(),
                enabled.getValue());
    }

    private void fill(
            String named,
            BudgetScope of,
            String which,
            BudgetUnit counted,
            String most,
            BudgetWindow span,
            ZoneId days) {
        name.setValue(named);
        scope.setValue(of);
        value.setValue(of == BudgetScope.KEY ? "" : which);
        key.setValue(of == BudgetScope.KEY ? which : null);
        unit.setValue(counted);
        amount.setValue(most);
        window.setValue(span);
        zone.setValue(days.getId());
        show(of);
    }

    private void show(BudgetScope chosen) {
        key.setVisible(chosen == BudgetScope.KEY && !words.keyNames().isEmpty());
        value.setVisible(chosen != BudgetScope.ALL && !key.isVisible());
        value.setHelperText(chosen == BudgetScope.MODEL ? text("budgets.value.model") : null);
    }

    private boolean isKey() {
        return key.isVisible();
    }

    private static String joined(List<Integer> percents) {
        return percents.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}

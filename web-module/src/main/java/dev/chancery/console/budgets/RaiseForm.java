package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.Budgets;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.FormDialog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Asks for what a budget is to have for a while on top of its amount, until when, and why. */
final class RaiseForm {
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_REASON = 500;

    private final Budgets budgets;
    private final Consumer<Budget> saved;

    /** @param saved told the budget as it is then */
    RaiseForm(Budgets budgets, Consumer<Budget> saved) {
        this.budgets = budgets;
        this.saved = saved;
    }

    FormDialog of(Budget budget) {
        ZoneId zone = budget.terms().zone();
        UI ui = UI.getCurrent();
        TextField amount = new TextField(ui.getTranslation("budgets.raise.amount"));
        amount.setHelperText(BudgetWords.word(budget.terms().unit()));
        amount.setAutofocus(true);
        DayField last = new DayField(
                ui.getTranslation("budgets.raise.last-day"), LocalDate.now(zone).plusDays(USUAL_DAYS));
        last.setHelperText(ui.getTranslation("budgets.raise.in-zone", zone.getId()));
        TextArea reason = new TextArea(ui.getTranslation("budgets.raise.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        return new FormDialog(
                        ui.getTranslation("budgets.raise.title", budget.terms().name()),
                        ui.getTranslation("budgets.raise"),
                        () -> saved.accept(budgets.raise(
                                budget.id(),
                                budget.version(),
                                BudgetTerms.amount(amount.getValue()),
                                end(last.getValue(), zone),
                                reason.getValue())))
                .field("amount", amount)
                .field("until", last)
                .wideField("reason", reason)
                .note(new Paragraph(ui.getTranslation("budgets.raise.note")));
    }

    /** The last day counts as a whole; none is refused as one that is over. */
    private static Instant end(LocalDate last, ZoneId zone) {
        return last == null
                ? Instant.EPOCH
                : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}

package dev.chancery.console.budgets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.console.kit.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** How much of a budget is used: as a bar with its thresholds as marks, and in words. */
class BudgetBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final int HUNDRED = 100;
    private static final int NEARLY = 80;
    private static final int DECIMALS = 4;

    BudgetBar(BudgetState state) {
        double spent = share(state.spent(), state.limit());
        double reserved = share(state.reserved(), state.limit());
        addClassName("budget-usage");
        Div bar = new Div(part("spent", spent), part("reserved", Math.min(reserved, 1 - Math.min(spent, 1))));
        state.budget().terms().thresholds().stream()
                .filter(percent -> percent < HUNDRED)
                .forEach(percent -> bar.add(mark(percent)));
        bar.addClassName("budget-bar");
        bar.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words(state, spent))
                .setAttribute("tone", tone(spent));
        Span figures = new Span(words(state, spent));
        figures.getElement().setAttribute("aria-hidden", "true");
        add(bar, figures);
    }

    private String words(BudgetState state, double spent) {
        BudgetUnit unit = state.budget().terms().unit();
        return getTranslation(
                "budgets.used",
                BudgetWords.amount(unit, state.spent()),
                BudgetWords.amount(unit, state.limit()),
                Formats.current().percent(spent));
    }

    private static String tone(double spent) {
        int percent = (int) (spent * HUNDRED);
        return percent >= HUNDRED ? "bad" : percent >= NEARLY ? "warning" : "good";
    }

    /** Of nothing everything is used. */
    private static double share(BigDecimal part, BigDecimal limit) {
        return limit.signum() == 0
                ? 1
                : Objects.requireNonNull(part)
                        .divide(limit, DECIMALS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    private static Div part(String name, double share) {
        Div part = new Div();
        part.addClassName(name);
        part.getStyle().set("width", percent(Math.min(1, share) * HUNDRED));
        return part;
    }

    private static Div mark(int percent) {
        Div mark = new Div();
        mark.addClassName("mark");
        mark.getStyle().set("inset-inline-start", percent(percent));
        return mark;
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }
}

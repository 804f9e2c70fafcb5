package dev.chancery.console.budgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetRaise;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.charts.ChartPanel;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** All of one budget, how it was used day by day, and what can be done with it. */
class BudgetDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    /** What is done with a budget. */
    interface Actions {
        void change(Budget budget);

        void raise(Budget budget);

        void remove(BudgetState state);
    }

    BudgetDetail(BudgetState state, BurnDown burnDown, BudgetWords words, Runnable close) {
        super(state.budget().terms().name(), close);
        show(badges(state), new BudgetBar(state), facts(state, words), chart(burnDown));
    }

    /** Offers what can be done with the budget. */
    final BudgetDetail offer(BudgetState state, Actions actions) {
        Budget budget = state.budget();
        Button change = new Button(getTranslation("budgets.change"), click -> actions.change(budget));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button raise = new Button(getTranslation("budgets.raise"), click -> actions.raise(budget));
        Button remove = new Button(getTranslation("budgets.remove"), click -> actions.remove(state));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        actions(change, raise, remove, BudgetRest.menu(budget));
        return this;
    }

    private Div badges(BudgetState state) {
        Div badges = new Div(BudgetWords.badge(state.budget().terms()));
        badges.addClassName("badges");
        if (isUsedUp(state)) {
            badges.add(new Badge(
                    Tone.BAD, getTranslation(state.budget().blocks() ? "budgets.used-up.blocks" : "budgets.used-up")));
        }
        if (state.limit().compareTo(state.budget().terms().amount()) > 0) {
            badges.add(new Badge(Tone.BUSY, getTranslation("budgets.raised")));
        }
        return badges;
    }

    private static boolean isUsedUp(BudgetState state) {
        return state.budget().terms().enabled() && state.spent().compareTo(state.limit()) >= 0;
    }

    private Facts facts(BudgetState state, BudgetWords words) {
        Formats formats = Formats.current();
        BudgetTerms terms = state.budget().terms();
        Facts facts = new Facts()
                .add(getTranslation("budgets.scope"), words.scope(terms))
                .add(
                        getTranslation("budgets.window"),
                        BudgetWords.word(terms.window()) + " · " + terms.zone().getId())
                .add(getTranslation("budgets.amount"), BudgetWords.amount(terms.unit(), terms.amount()))
                .add(getTranslation("budgets.reserved"), BudgetWords.amount(terms.unit(), state.reserved()))
                .add(getTranslation("budgets.counts-from"), formats.day(state.first()))
                .add(getTranslation("budgets.resets"), formats.time(state.resets()))
                .add(getTranslation("budgets.thresholds"), thresholds(terms));
        BudgetRaise raise = state.budget().raise();
        if (raise != null && raise.until().isAfter(Instant.now())) {
            facts.add(
                            getTranslation("budgets.raised"),
                            getTranslation(
                                    "budgets.raised-until",
                                    BudgetWords.amount(terms.unit(), raise.amount()),
                                    formats.time(raise.until())))
                    .add(getTranslation("budgets.raise.reason"), raise.reason());
        }
        return facts.addCode(getTranslation("budgets.id"), state.budget().id());
    }

    private static String thresholds(BudgetTerms terms) {
        return terms.thresholds().isEmpty()
                ? Formats.UNKNOWN
                : terms.thresholds().stream()
                        .map(percent -> Formats.current().percent(percent / 100.0))
                        .collect(Collectors.joining(" · "));
    }

    private ChartPanel chart(BurnDown burnDown) {
        ChartPanel chart = new ChartPanel(
                getTranslation("budgets.burn-down"),
                "budget-" + burnDown.budget().id());
        LocalDate today = burnDown.budget().day(Instant.now());
        BudgetChart shown = new BudgetChart(burnDown, today);
        chart.show(shown.data(), shown.links());
        return chart;
    }
}

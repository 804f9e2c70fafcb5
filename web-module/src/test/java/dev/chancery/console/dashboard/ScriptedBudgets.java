package dev.chancery.console.dashboard;

import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import dev.chancery.budgets.Budgets;
import dev.chancery.budgets.BurnDown;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Budgets as a test writes them: each used up by a dollar a day in the first days of its window. */
class ScriptedBudgets extends Budgets {
    final List<Budget> budgets = new ArrayList<>();

    Budget add(String id) {
        BudgetTerms terms = new BudgetTerms(
                "Budget <" + id + ">",
                BudgetScope.ALL,
                "",
                BudgetUnit.MONEY,
                BigDecimal.TEN,
                BudgetWindow.WEEK,
                ZoneOffset.UTC,
                BudgetTerms.USUAL_THRESHOLDS,
                BudgetAction.BLOCK,
                true);
        Budget budget = new Budget(id, 1, 1, terms, null);
        budgets.add(budget);
        return budget;
    }

    @Override
    public List<BudgetState> states() {
        return budgets.stream()
                .map(budget -> new BudgetState(
                        budget, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO, LocalDate.EPOCH, Instant.EPOCH))
                .toList();
    }

    @Override
    public Optional<BurnDown> burnDown(String id, LocalDate day) {
        LocalDate first = BudgetWindow.WEEK.first(day);
        return budgets.stream()
                .filter(budget -> budget.id().equals(id))
                .findFirst()
                .map(budget -> new BurnDown(
                        budget,
                        first,
                        first.plusDays(6),
                        BigDecimal.TEN,
                        List.of(
                                new BurnDown.Day(first, BigDecimal.ONE, BigDecimal.ONE),
                                new BurnDown.Day(first.plusDays(2), BigDecimal.ONE, BigDecimal.valueOf(2)))));
    }
}

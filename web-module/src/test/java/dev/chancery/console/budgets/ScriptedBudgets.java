package dev.chancery.console.budgets;

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
import org.jspecify.annotations.Nullable;

/** Budgets as the test says, which remember what was done with them. */
final class ScriptedBudgets extends Budgets {
    final List<BudgetState> states = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    static BudgetState state(String name, BudgetScope scope, String value, String amount, String spent) {
        BudgetTerms terms = new BudgetTerms(
                name,
                scope,
                value,
                BudgetUnit.MONEY,
                new BigDecimal(amount),
                BudgetWindow.MONTH,
                ZoneOffset.UTC,
                BudgetTerms.USUAL_THRESHOLDS,
                BudgetAction.BLOCK,
                true);
        Budget budget = new Budget("id-" + name, 7, 1, terms, null);
        return new BudgetState(
                budget,
                terms.amount(),
                new BigDecimal(spent),
                BigDecimal.ONE,
                LocalDate.parse("2026-11-01"),
                Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Override
    public List<BudgetState> states() {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(states);
    }

    @Override
    public Optional<BudgetState> find(String id) {
        return states.stream().filter(state -> state.budget().id().equals(id)).findFirst();
    }

    @Override
    public Optional<BurnDown> burnDown(String id, LocalDate day) {
        return find(id).map(state -> new BurnDown(
                state.budget(),
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-11-30"),
                state.limit(),
                List.of(new BurnDown.Day(LocalDate.parse("2026-11-02"), state.spent(), state.spent()))));
    }

    @Override
    public Budget create(BudgetTerms terms) {
        BudgetState state = new BudgetState(
                new Budget("id-" + terms.name(), 0, 1, terms, null),
                terms.amount(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                LocalDate.parse("2026-11-01"),
                Instant.parse("2026-12-01T00:00:00Z"));
        states.add(state);
        done("create " + terms);
        return state.budget();
    }

    @Override
    public Budget change(String id, long version, BudgetTerms terms) {
        done("change " + id + " " + version + " "
                + terms.amount().stripTrailingZeros().toPlainString());
        return find(id).orElseThrow().budget();
    }

    @Override
    public Budget raise(String id, long version, BigDecimal amount, Instant until, String reason) {
        done("raise " + id + " " + version + " " + amount + " " + reason);
        return find(id).orElseThrow().budget();
    }

    @Override
    public void remove(String id, long version) {
        done("remove " + id + " " + version);
        states.removeIf(state -> state.budget().id().equals(id));
    }

    private void done(String what) {
        if (failure != null) {
            throw failure;
        }
        done.add(what);
    }
}

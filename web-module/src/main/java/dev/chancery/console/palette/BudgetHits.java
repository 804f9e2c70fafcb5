package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.Budgets;
import dev.chancery.console.kit.KeyNames;
import dev.chancery.console.kit.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Finds budgets by their names, and by what they are for: an application, a model, the name of a key... */
@ApplicationScoped
class BudgetHits implements PaletteSource {
    private final Budgets budgets;
    private final KeyNames keys;
    private final Callers callers;

    @Inject
    BudgetHits(Budgets budgets, KeyNames keys, Callers callers) {
        this.budgets = budgets;
        this.keys = keys;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    BudgetHits() {
        this.budgets = null;
        this.keys = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_BUDGETS)) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        List<Budget> all = budgets.list();
        Map<String, String> keyNames = all.stream().anyMatch(BudgetHits::isOfKey) ? keys.all() : Map.of();
        return all.stream()
                .filter(budget -> wanted.isIn(budget.terms().name(), scope(budget.terms(), keyNames)))
                .limit(most)
                .map(BudgetHits::hit)
                .toList();
    }

    private static boolean isOfKey(Budget budget) {
        return budget.terms().scope() == BudgetScope.KEY;
    }

    private static String scope(BudgetTerms terms, Map<String, String> keyNames) {
        return terms.scope() == BudgetScope.KEY ? keyNames.getOrDefault(terms.value(), "") : terms.value();
    }

    private static PaletteHit hit(Budget budget) {
        Query query = Query.empty().with("budget", budget.id());
        return PaletteHit.in(
                "budgets", query, PaletteKind.BUDGET, budget.terms().name());
    }
}

package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import dev.chancery.budgets.Budgets;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.KeyNames;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetHitsTest {
    private static final PaletteHit MONTHLY =
            new PaletteHit(PaletteKind.BUDGET, "Monthly", "budgets?budget=id-Monthly");
    private static final PaletteHit DESK =
            new PaletteHit(PaletteKind.BUDGET, "The desk’s", "budgets?budget=id-The%20desk%E2%80%99s");

    @Test
    void leadsToBudgetsByTheirNamesAndByWhatTheyAreFor() {
        assertThat(found("month", Permission.READ_BUDGETS)).containsExactly(MONTHLY);
        assertThat(found("Claims", Permission.READ_BUDGETS)).containsExactly(DESK);
    }

    @Test
    void knowsKeysByTheirNamesAlone() {
        assertThat(found("billing", Permission.READ_BUDGETS)).containsExactly(MONTHLY);
        assertThat(found("key-1", Permission.READ_BUDGETS)).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeBudgets() {
        assertThat(found("month", Permission.READ_PRICES)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission permission) {
        return new BudgetHits(new TwoBudgets(), new OneName(), CallersInTest.of(permission)).find(text, 6);
    }

    private static final class TwoBudgets extends Budgets {
        @Override
        public List<Budget> list() {
            return List.of(
                    budget("Monthly", BudgetScope.KEY, "key-1"),
                    budget("The desk’s", BudgetScope.APPLICATION, "claims"));
        }

        private static Budget budget(String name, BudgetScope scope, String value) {
            BudgetTerms terms = new BudgetTerms(
                    name,
                    scope,
                    value,
                    BudgetUnit.MONEY,
                    BigDecimal.TEN,
                    BudgetWindow.MONTH,
                    ZoneOffset.UTC,
                    BudgetTerms.USUAL_THRESHOLDS,
                    BudgetAction.NOTIFY,
                    true);
            return new Budget("id-" + name, 1, 1, terms, null);
        }
    }

    private static final class OneName extends KeyNames {
        @Override
        public Map<String, String> all() {
            return Map.of("key-1", "billing-eu");
        }
    }
}

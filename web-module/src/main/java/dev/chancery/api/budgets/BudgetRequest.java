package dev.chancery.api.budgets;

import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a budget is to be.
 *
 * @param name 1 to 100 characters
 * @param value of the scope: an application's name, a key's id, a model's id...; none for ALL
 * @param amount for a window, in US dollars or tokens
 * @param zone in whose days the window is reckoned; UTC when nothing is said
 * @param thresholds in per cent, rising; 50, 80, 95 and 100 when nothing is said
 * @param action what happens at 100 %
 * @param enabled whether it counts and holds; it does when nothing is said
 */
@Schema(
        requiredProperties = {"name", "scope", "unit", "amount", "window", "action"},
        example = "{\"name\": \"Claims desk\", \"scope\": \"APPLICATION\", \"value\": \"claims\", \"unit\": \"MONEY\","
                + " \"amount\": 250, \"window\": \"MONTH\", \"zone\": \"Europe/Berlin\", \"action\": \"BLOCK\"}")
public record BudgetRequest(
        String name,
        BudgetScope scope,
        Optional<String> value,
        BudgetUnit unit,
        BigDecimal amount,
        BudgetWindow window,
        @Schema(implementation = String.class) Optional<ZoneId> zone,
        Optional<List<Integer>> thresholds,
        BudgetAction action,
        Optional<Boolean> enabled) {
    BudgetTerms terms() {
        return new BudgetTerms(
                name,
                scope,
                value.orElse(""),
                unit,
                amount,
                window,
                zone.orElse(ZoneOffset.UTC),
                thresholds.orElse(BudgetTerms.USUAL_THRESHOLDS),
                action,
                enabled.orElse(true));
    }
}

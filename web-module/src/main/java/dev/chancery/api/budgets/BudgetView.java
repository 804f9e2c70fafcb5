package dev.chancery.api.budgets;

import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetRaise;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A budget, and how it stands.
 *
 * @param version its ETag
 * @param value of the scope; empty for ALL
 * @param amount for a window, in US dollars or tokens
 * @param thresholds in per cent, each told once a window
 * @param raise the latest temporary raise, over or not; null when there was none
 * @param limit what may be used now, a raise included
 * @param spent by attempts that are over
 * @param reserved by attempts under way
 * @param first the first day of the window
 * @param resets when something of it no longer counts
 */
public record BudgetView(
        String id,
        long version,
        String name,
        BudgetScope scope,
        String value,
        BudgetUnit unit,
        BigDecimal amount,
        BudgetWindow window,
        @Schema(implementation = String.class) ZoneId zone,
        List<Integer> thresholds,
        BudgetAction action,
        boolean enabled,
        @Nullable Raise raise,
        BigDecimal limit,
        BigDecimal spent,
        BigDecimal reserved,
        LocalDate first,
        Instant resets) {
    /**
     * What a budget has for a while on top of its amount.
     *
     * @param until the first instant at which it no longer counts
     */
    public record Raise(BigDecimal amount, Instant until, String reason) {
        static @Nullable Raise of(@Nullable BudgetRaise raise) {
            return raise == null ? null : new Raise(raise.amount(), raise.until(), raise.reason());
        }
    }

    static BudgetView of(BudgetState state) {
        Budget budget = state.budget();
        BudgetTerms terms = budget.terms();
        return new BudgetView(
                budget.id(),
                budget.version(),
                terms.name(),
                terms.scope(),
                terms.value(),
                terms.unit(),
                terms.amount(),
                terms.window(),
                terms.zone(),
                terms.thresholds(),
                terms.action(),
                terms.enabled(),
                Raise.of(budget.raise()),
                state.limit(),
                state.spent(),
                state.reserved(),
                state.first(),
                state.resets());
    }
}

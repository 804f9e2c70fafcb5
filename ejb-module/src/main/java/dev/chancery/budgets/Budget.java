package dev.chancery.budgets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A budget.
 *
 * @param id its stable id
 * @param version to be named by who changes it
 * @param series grows when what it counts changes, and the count begins anew
 * @param raise the latest temporary raise, over or not; null when there was none
 */
public record Budget(
        String id,
        long version,
        int series,
        BudgetTerms terms,
        @Nullable BudgetRaise raise) {
    /** What may be used at the instant: the amount, and the raise while it lasts. */
    public BigDecimal limit(Instant at) {
        return raise == null || !at.isBefore(raise.until())
                ? terms.amount()
                : terms.amount().add(raise.amount());
    }

    /** The day at the instant, in the budget's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, terms.zone());
    }

    /** When something of the window of this day no longer counts. */
    public Instant resets(LocalDate day) {
        return terms.window().resets(day).atStartOfDay(terms.zone()).toInstant();
    }

    /** Whether calls are refused when it is used up. */
    public boolean blocks() {
        return terms.action() == BudgetAction.BLOCK;
    }
}

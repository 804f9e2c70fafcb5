package dev.chancery.budgets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a budget stands.
 *
 * @param limit what may be used now, a raise included
 * @param spent by attempts that are over
 * @param reserved by attempts under way
 * @param first the first day of the window
 * @param resets when something of it no longer counts
 */
public record BudgetState(
        Budget budget, BigDecimal limit, BigDecimal spent, BigDecimal reserved, LocalDate first, Instant resets) {}

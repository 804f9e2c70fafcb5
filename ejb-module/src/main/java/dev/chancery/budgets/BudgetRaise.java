package dev.chancery.budgets;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a budget has for a while on top of its amount.
 *
 * @param until the first instant at which it no longer counts
 * @param reason why, in the words of who gave it
 */
public record BudgetRaise(BigDecimal amount, Instant until, String reason) {}

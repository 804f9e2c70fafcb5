package dev.chancery.budgets;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A CDI event: a budget has come to one of its thresholds. Fired once a window and threshold, by one node, soon after
 * the transaction that counted it, on a thread of the container; observers should not take long.
 *
 * @param threshold in per cent of the limit
 * @param limit what may be used, a raise included
 * @param spent what has been used by attempts that are over
 * @param resets when something of it no longer counts
 */
public record BudgetThresholdReached(
        Budget budget, int threshold, BigDecimal limit, BigDecimal spent, Instant resets) {}

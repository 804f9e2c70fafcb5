package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;

/**
 * What a budget of money counted over all calls.
 *
 * @param budget its name
 * @param limit at which it refuses calls
 * @param spent on all days
 * @param mostSpent on one day, which every window contains
 */
public record Spend(String budget, BigDecimal limit, BigDecimal spent, BigDecimal mostSpent) {}

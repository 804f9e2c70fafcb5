package dev.chancery.budgets;

/** What a budget counts. */
public enum BudgetUnit {
    /** US dollars, by the prices at the time. */
    MONEY,
    /** Tokens of all classes: input, cache reads and writes, output. */
    TOKENS
}

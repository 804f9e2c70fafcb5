package dev.chancery.budgets;

/** What happens at 100 %. */
public enum BudgetAction {
    /** It is said, and calls go on. */
    NOTIFY,
    /** Calls are refused. */
    BLOCK
}

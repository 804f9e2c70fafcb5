package dev.chancery.budgets;

/** Somebody else changed the budget meanwhile, or removed it: look at it again before you change it. */
public final class BudgetChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetChangedException(String message) {
        super(message);
    }
}

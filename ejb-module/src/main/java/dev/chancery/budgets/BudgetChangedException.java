package dev.chancery.budgets;

import dev.chancery.problems.ConflictException;

/** Somebody else changed the budget meanwhile, or removed it: look at it again before you change it. */
public final class BudgetChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    BudgetChangedException(String message) {
        super(message);
    }
}

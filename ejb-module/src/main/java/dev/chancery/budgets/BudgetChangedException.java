package dev.chancery.budgets;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** Somebody else changed the budget meanwhile, or removed it: look at it again before you change it. */
public final class BudgetChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    BudgetChangedException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

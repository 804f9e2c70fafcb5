package dev.chancery.budgets;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A budget that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidBudgetException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidBudgetException(String field, String rule) {
        super(field, rule);
    }

    InvalidBudgetException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidBudgetException(field, rule);
        }
    }

    static void check(boolean allowed, String field, Rule rule, Serializable... values) {
        if (!allowed) {
            throw new InvalidBudgetException(field, rule, values);
        }
    }
}

package dev.chancery.reconciliation;

import dev.chancery.problems.InvalidValueException;

/** What was asked for cannot be compared. The message is one sentence that begins with the field. */
public final class InvalidReconciliationException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidReconciliationException(String field, String rule) {
        super(field, rule);
    }
}

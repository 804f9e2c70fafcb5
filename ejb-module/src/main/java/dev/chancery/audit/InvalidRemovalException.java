package dev.chancery.audit;

import dev.chancery.problems.InvalidValueException;

/** What shall be removed of the audit trail is too young. The message is one sentence that begins with the field. */
public final class InvalidRemovalException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidRemovalException(String rule) {
        super("before", rule);
    }
}

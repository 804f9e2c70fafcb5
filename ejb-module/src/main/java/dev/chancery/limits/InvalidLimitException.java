package dev.chancery.limits;

import dev.chancery.problems.InvalidValueException;

/** A cap that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidLimitException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidLimitException(String field, String rule) {
        super(field, rule);
    }
}

package dev.chancery.limits;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A cap that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidLimitException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidLimitException(String field, String rule) {
        super(field, rule);
    }

    InvalidLimitException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }
}

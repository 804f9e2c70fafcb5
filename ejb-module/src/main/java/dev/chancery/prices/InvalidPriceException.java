package dev.chancery.prices;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A price row that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidPriceException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidPriceException(String field, String rule) {
        super(field, rule);
    }

    InvalidPriceException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }
}

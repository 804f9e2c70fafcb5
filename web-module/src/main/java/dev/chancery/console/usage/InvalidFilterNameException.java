package dev.chancery.console.usage;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A filter cannot be kept under this name. */
final class InvalidFilterNameException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidFilterNameException(String rule) {
        super("name", rule);
    }

    InvalidFilterNameException(Rule rule, Serializable... values) {
        super("name", rule, values);
    }
}

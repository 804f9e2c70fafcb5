package dev.chancery.console.usage;

import dev.chancery.problems.InvalidValueException;

/** A filter cannot be kept under this name. */
final class InvalidFilterNameException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidFilterNameException(String rule) {
        super("name", rule);
    }
}

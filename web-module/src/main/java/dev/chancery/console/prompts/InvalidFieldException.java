package dev.chancery.console.prompts;

import dev.chancery.problems.InvalidValueException;

/** What was typed or uploaded cannot be read. */
final class InvalidFieldException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidFieldException(String field, String rule) {
        super(field, rule);
    }
}

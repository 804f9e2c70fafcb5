package dev.chancery.console.editor;

import dev.chancery.problems.InvalidValueException;

/** What was typed or uploaded cannot be read. */
public final class InvalidFieldException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    /** @param rule what is allowed, going on from the field */
    public InvalidFieldException(String field, String rule) {
        super(field, rule);
    }
}

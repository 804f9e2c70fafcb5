package dev.chancery.console.editor;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** What was typed or uploaded cannot be read. */
public final class InvalidFieldException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    /** @param rule what is allowed, going on from the field */
    public InvalidFieldException(String field, String rule) {
        super(field, rule);
    }

    /** With a rule that the console words. */
    public InvalidFieldException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }
}

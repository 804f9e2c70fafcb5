package dev.chancery.prompts;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A prompt, or what it is to be filled with, is not allowed. The message is one sentence that begins with the field. */
public final class InvalidPromptException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    InvalidPromptException(String field, String rule) {
        super(field, rule);
        this.rule = rule;
    }

    InvalidPromptException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
        this.rule = String.valueOf(getMessage()).substring(field.length() + 1).replaceFirst("\\.$", "");
    }

    /** The same, saying in which file it is. */
    InvalidPromptException in(String file) {
        return new InvalidPromptException(field(), "in " + file + " " + rule);
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidPromptException(field, rule);
        }
    }

    static void check(boolean allowed, String field, Rule rule, Serializable... values) {
        if (!allowed) {
            throw new InvalidPromptException(field, rule, values);
        }
    }
}

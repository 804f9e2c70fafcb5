package dev.chancery.conversations;

import dev.chancery.problems.InvalidValueException;

/** Whom a person's data are asked of can be nobody. The message is one sentence that begins with the field. */
public final class InvalidPersonException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidPersonException(String field, String rule) {
        super(field, rule);
    }
}

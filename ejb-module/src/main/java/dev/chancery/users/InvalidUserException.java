package dev.chancery.users;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** A user, a password or an API token is not allowed. The message is one sentence that begins with the field. */
public final class InvalidUserException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidUserException(String field, String rule) {
        super(field, rule);
    }

    InvalidUserException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidUserException(field, rule);
        }
    }

    static void check(boolean allowed, String field, Rule rule, Serializable... values) {
        if (!allowed) {
            throw new InvalidUserException(field, rule, values);
        }
    }
}

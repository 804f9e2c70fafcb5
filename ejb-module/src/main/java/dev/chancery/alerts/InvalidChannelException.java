package dev.chancery.alerts;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;

/** What was said of a channel is not allowed. The message is one sentence that begins with the field. */
public final class InvalidChannelException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidChannelException(String field, String rule) {
        super(field, rule);
    }

    InvalidChannelException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidChannelException(field, rule);
        }
    }

    static void check(boolean allowed, String field, Rule rule, Serializable... values) {
        if (!allowed) {
            throw new InvalidChannelException(field, rule, values);
        }
    }
}

package dev.chancery.alerts;

import dev.chancery.problems.InvalidValueException;

/** What was said of a channel is not allowed. The message is one sentence that begins with the field. */
public final class InvalidChannelException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidChannelException(String field, String rule) {
        super(field, rule);
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidChannelException(field, rule);
        }
    }
}

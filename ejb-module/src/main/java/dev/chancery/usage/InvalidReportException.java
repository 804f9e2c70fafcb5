package dev.chancery.usage;

import dev.chancery.problems.InvalidValueException;

/** What a report or a search was asked for is not allowed. The message is one sentence that begins with the field. */
public final class InvalidReportException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidReportException(String field, String rule) {
        super(field, rule);
    }
}

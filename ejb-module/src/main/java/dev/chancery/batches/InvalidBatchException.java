package dev.chancery.batches;

import dev.chancery.problems.InvalidValueException;

/** What was asked of batches cannot be asked. The message is one sentence that begins with the field. */
public final class InvalidBatchException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidBatchException(String field, String rule) {
        super(field, rule);
    }
}

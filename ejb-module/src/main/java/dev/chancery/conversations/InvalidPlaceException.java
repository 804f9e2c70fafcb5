package dev.chancery.conversations;

import dev.chancery.problems.InvalidValueException;

/** No page ended where the next one is to begin. The message is one sentence that begins with the field. */
public final class InvalidPlaceException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidPlaceException() {
        super("next", "must be as a page gave it");
    }
}

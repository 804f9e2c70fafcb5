package dev.chancery.keys;

import dev.chancery.problems.ConflictException;
import jakarta.ejb.ApplicationException;

/** A step that cannot be taken with a key now; the message says why, without secrets. */
@ApplicationException(rollback = true)
public final class KeyStepException extends ConflictException {
    private static final long serialVersionUID = 1L;

    KeyStepException(String message) {
        super(message);
    }
}

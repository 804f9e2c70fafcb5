package dev.chancery.keys;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import jakarta.ejb.ApplicationException;
import java.io.Serializable;

/** A step that cannot be taken with a key now; the message says why, without secrets. */
@ApplicationException(rollback = true)
public final class KeyStepException extends ConflictException {
    private static final long serialVersionUID = 1L;

    KeyStepException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

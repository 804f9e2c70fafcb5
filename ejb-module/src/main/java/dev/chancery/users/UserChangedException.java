package dev.chancery.users;

import dev.chancery.problems.Conflict;
import java.io.Serializable;

/** Somebody else changed or deleted the user meanwhile: look at it again. */
public final class UserChangedException extends UserConflictException {
    private static final long serialVersionUID = 1L;

    UserChangedException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

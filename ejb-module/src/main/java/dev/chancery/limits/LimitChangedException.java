package dev.chancery.limits;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** Somebody else changed the cap meanwhile, removed it, or set one for the same: look at it again. */
public final class LimitChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    LimitChangedException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

package dev.chancery.prices;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;

/** Somebody else changed or removed the price since it was read; nothing was done. */
public final class PriceConflictException extends ConflictException {
    private static final long serialVersionUID = 1L;

    PriceConflictException(Conflict conflict, String id) {
        super(conflict, id);
    }
}

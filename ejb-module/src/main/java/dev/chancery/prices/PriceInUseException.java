package dev.chancery.prices;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;

/** The price cannot be removed, because something was priced by it or because it came with Chancery. It can be ended. */
public final class PriceInUseException extends ConflictException {
    private static final long serialVersionUID = 1L;

    PriceInUseException(Conflict conflict, String id) {
        super(conflict, id);
    }
}

package dev.chancery.prices;

import dev.chancery.problems.ConflictException;

/** Somebody else changed or removed the price since it was read; nothing was done. */
public final class PriceConflictException extends ConflictException {
    private static final long serialVersionUID = 1L;

    PriceConflictException(String id, String what) {
        super("The price " + id + " was " + what + " meanwhile; look at it again.");
    }
}

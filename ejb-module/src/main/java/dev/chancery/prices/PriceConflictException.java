package dev.chancery.prices;

/** Somebody else changed or removed the price since it was read; nothing was done. */
public final class PriceConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PriceConflictException(String id, String what) {
        super("The price " + id + " was " + what + " meanwhile; look at it again.");
    }
}

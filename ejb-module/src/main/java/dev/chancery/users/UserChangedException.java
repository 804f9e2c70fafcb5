package dev.chancery.users;

/** Somebody else changed or deleted the user meanwhile: look at it again. */
public final class UserChangedException extends UserConflictException {
    private static final long serialVersionUID = 1L;

    UserChangedException(String message) {
        super(message);
    }
}

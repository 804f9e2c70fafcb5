package dev.chancery.storage;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached. It is asked again by whoever comes next. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what cannot be done, and what to do about it */
    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

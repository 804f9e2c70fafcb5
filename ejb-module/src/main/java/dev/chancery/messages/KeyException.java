package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** The key must be changed: none is configured, it was rejected (401), or it may not do this (403). */
public final class KeyException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public KeyException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

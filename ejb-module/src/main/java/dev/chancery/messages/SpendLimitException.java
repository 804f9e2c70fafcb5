package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** A limit of spending is reached (402, or 429 without a time to come back): trying again or another key of the same
 * organisation does not help. */
public final class SpendLimitException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public SpendLimitException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** Claude cannot answer now: overloaded (529), a failure at Anthropic or on the way (408, 409, 5xx, no connection), the
 * circuit breaker is open, or too many calls are under way here. Try later. */
public final class UnavailableException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public UnavailableException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

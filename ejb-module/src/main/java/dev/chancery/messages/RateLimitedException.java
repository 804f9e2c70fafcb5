package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** Too many requests or tokens a minute (429) on every key: try again after {@link #retryAfter()}. */
public final class RateLimitedException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public RateLimitedException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

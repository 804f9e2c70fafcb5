package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** The request must be changed: {@link #field()} names the parameter where it is known (400, 404, 413, 422, or found wrong
 * before it was sent). */
public final class InvalidRequestException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public InvalidRequestException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted, the stream was closed while it was read, or the application is being stopped. */
public final class CallCancelledException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public CallCancelledException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** The call took longer than its timeout. Claude may have received the request, and may bill it. */
public final class DeadlineExceededException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public DeadlineExceededException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

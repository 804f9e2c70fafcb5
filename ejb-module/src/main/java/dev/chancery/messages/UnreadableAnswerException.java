package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/** An answer that is not what the API says it is: no JSON, cut off, a field of another kind, larger than configured, or not
 * fitting the type asked for. {@link #field()} names the field where it is known. */
public final class UnreadableAnswerException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    /** Made by Chancery; public so that tests of callers can make one. */
    public UnreadableAnswerException(ErrorDetails details, @Nullable Throwable cause) {
        super(details, cause);
    }
}

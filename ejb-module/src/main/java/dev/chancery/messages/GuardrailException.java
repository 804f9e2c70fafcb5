package dev.chancery.messages;

import org.jspecify.annotations.Nullable;

/**
 * A guardrail of this installation stopped the call. Where the request was stopped, nothing was sent; where the answer
 * was, it is withheld, though its tokens are paid. Trying the same again does not help; asking something else may.
 */
public final class GuardrailException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    private final String guardrail;
    private final String reason;

    /**
     * Made by Chancery; public so that tests of callers can make one.
     *
     * @param guardrail the name of the guardrail
     * @param reason what it said, without a word of the request or the answer; {@code failed} when it threw the cause
     */
    public GuardrailException(ErrorDetails details, String guardrail, String reason, @Nullable Throwable cause) {
        super(details, cause);
        this.guardrail = guardrail;
        this.reason = reason;
    }

    /** The name of the guardrail, such as {@code size}. */
    public String guardrail() {
        return guardrail;
    }

    /** What it said; {@code failed} when it threw, and {@link #getCause()} is what it threw. */
    public String reason() {
        return reason;
    }
}

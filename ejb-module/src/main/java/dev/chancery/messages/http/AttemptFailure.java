package dev.chancery.messages.http;

import dev.chancery.messages.ClaudeException;

/** An attempt that failed, by what the fault-tolerance annotations shall do about it. */
abstract class AttemptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ClaudeException reason;

    AttemptFailure(ClaudeException reason) {
        super(reason.getMessage(), reason, false, false);
        this.reason = reason;
    }

    /** What the caller gets when this was the last attempt. */
    final ClaudeException reason() {
        return reason;
    }

    static AttemptFailure of(ClaudeException reason, boolean retry, boolean faultOfService) {
        if (faultOfService) {
            return retry ? new PassingFault(reason) : new LastingFault(reason);
        }
        return retry ? new PassingRefusal(reason) : new LastingRefusal(reason);
    }

    /** The service is at fault; another attempt may succeed. */
    static final class PassingFault extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        PassingFault(ClaudeException reason) {
            super(reason);
        }
    }

    /** The service is at fault, and no other attempt is to be made. */
    static final class LastingFault extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        LastingFault(ClaudeException reason) {
            super(reason);
        }
    }

    /** The service works but refused; another attempt, with another key or later, may succeed. */
    static final class PassingRefusal extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        PassingRefusal(ClaudeException reason) {
            super(reason);
        }
    }

    /** The service works but refused, and no other attempt is to be made. */
    static final class LastingRefusal extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        LastingRefusal(ClaudeException reason) {
            super(reason);
        }
    }
}

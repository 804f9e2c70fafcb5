package dev.chancery.conversations;

import jakarta.ejb.ApplicationException;

/**
 * The caller may not take part in the conversation. Does not say whether there is one, and whose it is. The refusal is a
 * row in the audit trail.
 */
@ApplicationException(rollback = true)
public final class ConversationNotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversationNotAllowedException() {
        super("The conversation cannot be had by this caller.");
    }
}

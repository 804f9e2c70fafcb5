package dev.chancery.conversations;

/**
 * Another turn of the conversation is under way, and {@code chancery.conversations.concurrent} is {@code refuse}, or 16
 * callers of this node wait for it already. Nothing was sent: try again when that turn has ended.
 */
public final class ConversationBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversationBusyException(String message) {
        super(message);
    }
}

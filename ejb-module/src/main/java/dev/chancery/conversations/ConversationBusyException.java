package dev.chancery.conversations;

/**
 * Another turn of the conversation is under way, and {@code chancery.conversations.concurrent} is {@code refuse}.
 * Nothing was sent: try again when that turn has ended.
 */
public final class ConversationBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversationBusyException() {
        super("Another turn of the conversation is under way.");
    }
}

package dev.chancery.conversations;

import dev.chancery.messages.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Claude answered, and the turn could not be stored: the conversation is most likely as it was before. (When the
 * connection broke while it was committed, the turn may be there after all.) The cause says why.
 */
public final class TurnNotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Message answer;

    TurnNotStoredException(String message, Message answer, @Nullable Throwable cause) {
        super(message, cause);
        this.answer = answer;
    }

    /** What Claude answered, and what is paid for; empty only after serialization. */
    public Optional<Message> answer() {
        return Optional.ofNullable(answer);
    }
}

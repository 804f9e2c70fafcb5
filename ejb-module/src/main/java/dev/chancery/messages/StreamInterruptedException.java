package dev.chancery.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that broke off, fell silent or was closed before its end. What had come is in {@link #partialMessage()}. */
public final class StreamInterruptedException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Message partialMessage;

    /** Made by Chancery; public so that tests of callers can make one. */
    public StreamInterruptedException(
            ErrorDetails details, @Nullable Message partialMessage, @Nullable Throwable cause) {
        super(details, cause);
        this.partialMessage = partialMessage;
    }

    /** What had come; empty when nothing had, or after serialization. Not to be taken for the whole. */
    public Optional<Message> partialMessage() {
        return Optional.ofNullable(partialMessage);
    }
}

package dev.chancery.messages;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer while it is written. The events are read from the connection as they are asked for: a slow reader slows
 * Claude down and loses nothing. One thread reads; any thread may {@link #close()}, which ends the connection at once,
 * so that Claude stops writing.
 *
 * <p>A stream is complete only with {@link StreamEvent.MessageStop}. If it is cut off, falls silent or breaks, reading
 * throws; it never just ends. Use it in try-with-resources: a stream that is not read to its end holds a connection
 * until it is closed.
 *
 * <pre>{@code
 * try (MessageStream stream = claude.stream(request)) {
 *     stream.forEachText(System.out::print);
 *     log(stream.message().usage());
 * }
 * }</pre>
 */
public interface MessageStream extends Iterator<StreamEvent>, AutoCloseable {
    /**
     * Blocks until there is an event, or the answer is complete.
     *
     * @return false after {@link StreamEvent.MessageStop}
     * @throws StreamInterruptedException when the stream breaks or falls silent
     * @throws CallCancelledException when it was closed before its end
     * @throws DeadlineExceededException when it took longer than it may
     * @throws ClaudeException when the API reports an error within the stream
     */
    @Override
    boolean hasNext();

    /** The next event; blocks and throws as {@link #hasNext()}. */
    @Override
    StreamEvent next();

    /** The pieces of text as they come; blocks and throws as {@link #hasNext()}, and can be walked once. */
    default Stream<String> text() {
        Spliterator<StreamEvent> all =
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(all, false)
                .filter(StreamEvent.ContentBlockDelta.class::isInstance)
                .flatMap(event -> ((StreamEvent.ContentBlockDelta) event).text().stream())
                .onClose(this::close);
    }

    /** Calls for each piece of text until the answer is complete. What the consumer throws closes the stream. */
    default void forEachText(Consumer<? super String> consumer) {
        forEachEvent(event -> {
            if (event instanceof StreamEvent.ContentBlockDelta delta) {
                delta.text().ifPresent(consumer);
            }
        });
    }

    /** Calls for each event until the answer is complete. What the consumer throws closes the stream. */
    default void forEachEvent(Consumer<? super StreamEvent> consumer) {
        try {
            forEachRemaining(consumer);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The whole answer; reads what is left of it. Throws as {@link #hasNext()}, never gives a part for the whole. */
    default Message message() {
        while (hasNext()) {
            next();
        }
        return partialMessage();
    }

    /** What has come so far, complete or not. Does not block. */
    Message partialMessage();

    /** How the call goes. Does not block. */
    CallInfo info();

    /** Ends the stream and its connection; does nothing when it has ended. Does not block. */
    @Override
    void close();
}

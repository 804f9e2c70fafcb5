package dev.chancery.messages;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as it came: status, headers, and the body still unread. Holds a connection until it is closed. */
public interface RawResponse extends AutoCloseable {
    /** The HTTP status: always a success; others are thrown as {@link ClaudeException}. */
    int status();

    /** The first value of a header, whatever its case. */
    Optional<String> header(String name);

    /** All headers, by their names in lower case. */
    Map<String, List<String>> headers();

    /**
     * The body, unread and unbuffered. Reading blocks, and fails with an {@link java.io.IOException} when the call's
     * timeout is over. What was read here is not given again.
     */
    InputStream body();

    /**
     * The whole body; blocks until it is read, then closes.
     *
     * @throws UnreadableAnswerException when it is larger than configured
     */
    byte[] bytes();

    /** The whole body as text in UTF-8, as {@link #bytes()}. */
    String text();

    /** The whole body as one JSON object, as {@link #bytes()}. */
    Fields json();

    /** How the call went. */
    CallInfo info();

    /** Ends the connection if the body is not read to its end. Does not block. */
    @Override
    void close();
}

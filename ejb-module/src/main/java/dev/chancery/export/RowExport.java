package dev.chancery.export;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a stream, in constant memory. Not thread-safe; blocks as long as the stream does.
 *
 * <p>A value is a text, a number, a flag, an instant, an enum's constant, a {@link dev.chancery.messages.Fields} or
 * null; anything else is written as its text.
 */
public interface RowExport extends AutoCloseable {
    /**
     * Writes a row.
     *
     * @param values one a column, in the columns' order
     * @throws IllegalArgumentException when there are more or fewer values than columns
     * @throws UncheckedIOException when the stream does not take it
     */
    void row(List<? extends @Nullable Object> values);

    /**
     * Flushes what was written. The stream stays open: it is the caller's.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    @Override
    void close();
}

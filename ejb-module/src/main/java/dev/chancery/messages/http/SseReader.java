package dev.chancery.messages.http;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnreadableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events from bytes: lines end with CR, LF or both; a byte order mark, comments, ids and retry times
 * are passed over. Bytes become text only when an event is whole, so it does not matter where they were split. What
 * stands at the end of the input without a blank line after it is an event too.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class SseReader {
    /** An event; the name is empty when none was given. */
    record Event(String name, String data) {}

    private static final int END = -1;

    private final InputStream in;
    private final int largest;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;
    private boolean begun;

    private byte[] line = new byte[512];
    private int lineSize;
    private byte[] data = new byte[512];
    private int dataSize;
    private boolean hasData;
    private String name = "";

    SseReader(InputStream in, int largest) {
        this.in = in;
        this.largest = largest;
    }

    /** The next event with data; null at the end of the input. Blocks while there is none. */
    @Nullable
    Event next() throws IOException {
        while (readLine()) {
            if (lineSize > 0) {
                field();
            } else if (hasData) {
                return dispatch();
            } else {
                name = "";
            }
        }
        if (lineSize > 0) {
            field();
            lineSize = 0;
        }
        return hasData ? dispatch() : null;
    }

    private Event dispatch() {
        Event event = new Event(name, new String(data, 0, dataSize, StandardCharsets.UTF_8));
        name = "";
        dataSize = 0;
        hasData = false;
        return event;
    }

    /** Reads a line without its end; false at the end of the input, with what stood before it. */
    private boolean readLine() throws IOException {
        lineSize = 0;
        while (true) {
            if (position == limit && !fill()) {
                return false;
            }
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            int end = lineEnd();
            appendToLine(end);
            if (end < limit) {
                begun = true;
                afterCarriageReturn = buffer[end] == '\r';
                position = end + 1;
                return true;
            }
            position = end;
        }
    }

    private int lineEnd() {
        int at = position;
        while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        if (count == END) {
            return false;
        }
        position = 0;
        limit = count;
        return count > 0 || fill();
    }

    private void appendToLine(int end) {
        int count = end - position;
        line = roomFor(line, lineSize, count);
        System.arraycopy(buffer, position, line, lineSize, count);
        lineSize += count;
        if (!begun && lineSize >= 3) {
            begun = true;
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() {
        if ((line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB && (line[2] & 0xFF) == 0xBF) {
            System.arraycopy(line, 3, line, 0, lineSize - 3);
            lineSize -= 3;
        }
    }

    private void field() {
        int colon = colon();
        int value = colon + 1 < lineSize && line[colon + 1] == ' ' ? colon + 2 : Math.min(colon + 1, lineSize);
        if (is("data", colon)) {
            appendToData(value);
        } else if (is("event", colon)) {
            name = new String(line, value, lineSize - value, StandardCharsets.UTF_8);
        }
    }

    private int colon() {
        int at = 0;
        while (at < lineSize && line[at] != ':') {
            at++;
        }
        return at;
    }

    private boolean is(String field, int length) {
        if (field.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line[i] != field.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void appendToData(int from) {
        int count = lineSize - from;
        data = roomFor(data, dataSize, count + 1);
        if (hasData) {
            data[dataSize++] = '\n';
        }
        System.arraycopy(line, from, data, dataSize, count);
        dataSize += count;
        hasData = true;
    }

    private byte[] roomFor(byte[] bytes, int size, int more) {
        if (size + (long) more > largest) {
            throw new UnreadableAnswerException(
                    ErrorDetails.of(
                            "An event of the stream is larger than " + largest + " bytes (chancery.largest-answer)."),
                    null);
        }
        return size + more <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
}

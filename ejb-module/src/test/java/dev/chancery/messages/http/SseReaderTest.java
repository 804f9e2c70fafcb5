package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.messages.UnreadableAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SseReaderTest {
    private static final int LARGEST = 1 << 20;

    static Stream<Arguments> samples() {
        return Stream.of(
                sample("nothing", ""),
                sample("blank lines only", "\n\r\n\r\r\n"),
                sample("as the API writes it", "event: ping\ndata: {}\n\nevent: a\ndata: b\n\n", "ping|{}", "a|b"),
                sample("without a name", "data: x\n\n", "|x"),
                sample("CR LF", "event: e\r\ndata: x\r\n\r\ndata: y\r\n\r\n", "e|x", "|y"),
                sample("CR", "event: e\rdata: x\r\rdata: y\r\r", "e|x", "|y"),
                sample(
                        "mixed",
                        "event: e\r\ndata: x\r\n\ndata: y\r\r\ndata: z\n\rdata: w\n\r\n",
                        "e|x",
                        "|y",
                        "|z",
                        "|w"),
                sample("CR LF across an event's end", "data: x\n\r\n\ndata: y\n\n", "|x", "|y"),
                sample("byte order mark", "\uFEFFdata: x\n\n", "|x"),
                sample("byte order mark before a name", "\uFEFFevent: e\ndata: x\n\n", "e|x"),
                sample("byte order mark alone in its line", "\uFEFF\ndata: x\n\n", "|x"),
                sample("byte order mark before a blank line and CR", "\uFEFF\r\rdata: x\r\r", "|x"),
                sample("a second byte order mark is none", "\uFEFFdata: x\n\n\uFEFFdata: y\n\n", "|x"),
                sample("nor is one after a short line", "\n\uFEFFdata: x\n\n"),
                sample("nor is one after a short comment", ":\n\uFEFFdata: x\n\n"),
                sample("byte order mark in the data", "data: \uFEFFx\n\n", "|\uFEFFx"),
                sample("comments", ": c\n:\ndata: x\n: between\ndata: y\n\n:data: no\n\n", "|x\ny"),
                sample("no space", "event:e\ndata:x\n\n", "e|x"),
                sample("two spaces", "event:  e\ndata:  x\n\n", " e| x"),
                sample("a tab is no space", "data:\tx\n\n", "|\tx"),
                sample("spaces at the end", "data: x \n\n", "|x "),
                sample("several lines of data", "data: a\ndata: b\ndata:\ndata: c\n\n", "|a\nb\n\nc"),
                sample("data around other fields", "data: a\nevent: e\ndata: b\nid: 7\n\n", "e|a\nb"),
                sample("colons in data", "data: a:b: c\n\n", "|a:b: c"),
                sample("id and retry", "id: 7\nretry: 3000\ndata: x\n\nid: a\0b\n\nretry: soon\n\n", "|x"),
                sample("unknown fields", "dat: a\ndatas: b\nDATA: c\n data: d\ndata : e\nx\n\ndata: f\n\n", "|f"),
                sample("a name without data", "event: lost\n\ndata: x\n\n", "|x"),
                sample("the last of several names", "event: a\nevent: b\ndata: x\n\n", "b|x"),
                sample("a name taken back", "event: a\nevent\ndata: x\n\n", "|x"),
                sample("empty data", "data\n\ndata:\n\ndata: \n\n", "|", "|", "|"),
                sample("two empty lines of data", "data\ndata\n\n", "|\n"),
                sample("many blank lines", "\n\n\ndata: x\n\n\n\n\ndata: y\n\n\n", "|x", "|y"),
                sample("no last blank line", "data: x\n\nevent: e\ndata: y\n", "|x", "e|y"),
                sample("no last line end", "data: x\n\nevent: e\ndata: y", "|x", "e|y"),
                sample("an end after CR", "data: x\r\n\r\ndata: y\r", "|x", "|y"),
                sample("an end in a name", "data: x\n\nevent: e", "|x"),
                sample("an end in a field's name", "data: x\n\nda", "|x"),
                sample("NUL", "data: a\0b\n\n", "|a\0b"),
                sample("text of every length in UTF-8", "data: aéп你😀\u2028\u0085\n\n", "|aéп你😀\u2028\u0085"),
                sample("a name in UTF-8", "event: 你\ndata: x\n\n", "你|x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void readsTheSameWhereverItIsSplit(String what, String text, List<SseReader.Event> expected) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo(expected);
        assertThat(read(PiecewiseInput.single(bytes))).as("byte by byte").isEqualTo(expected);
        for (int i = 0; i <= bytes.length; i++) {
            for (int j = i; j <= bytes.length; j++) {
                assertThat(read(new PiecewiseInput(bytes, i, j)))
                        .as("split at %d and %d", i, j)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void replacesWhatIsNoUtf8() throws IOException {
        byte[] bytes = {'d', 'a', 't', 'a', ':', (byte) 0xC3, '\n', '\n'};

        assertThat(read(PiecewiseInput.single(bytes))).containsExactly(new SseReader.Event("", "\uFFFD"));
    }

    @Test
    void readsAnEventOfSixteenMegabytes() throws IOException {
        String data = "x".repeat(16 << 20);
        SseReader reader = new SseReader(
                new ByteArrayInputStream(("data: " + data + "\n\ndata: y\n\n").getBytes(StandardCharsets.UTF_8)),
                17 << 20);

        assertThat(reader.next().data()).isEqualTo(data);
        assertThat(reader.next().data()).isEqualTo("y");
        assertThat(reader.next()).isNull();
    }

    @Test
    void refusesEventsThatAreLargerThanAllowed() {
        String oneLine = "data: " + "x".repeat(LARGEST) + "\n\n";
        String manyLines = ("data: " + "x".repeat(1000) + "\n").repeat(1100) + "\n";
        String comment = ":" + "x".repeat(LARGEST);
        for (String text : List.of(oneLine, manyLines, comment)) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .isThrownBy(() -> read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .withMessage("An event of the stream is larger than 1048576 bytes (chancery.largest-answer).");
        }
    }

    @Test
    void doesNotReadALineWithoutEndForEver() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'x');
                return length;
            }
        };

        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> read(endless));
    }

    @Test
    void givesAnEventBeforeTheNextHasCome() throws IOException {
        InputStream input = new InputStream() {
            private final byte[] first = "data: x\n\n".getBytes(StandardCharsets.UTF_8);
            private int position;

            @Override
            public int read() {
                throw new AssertionError("read beyond the end of the event");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (position == first.length) {
                    throw new AssertionError("read beyond the end of the event");
                }
                into[offset] = first[position++];
                return 1;
            }
        };

        assertThat(new SseReader(input, LARGEST).next()).isEqualTo(new SseReader.Event("", "x"));
    }

    static List<SseReader.Event> read(InputStream in) throws IOException {
        SseReader reader = new SseReader(in, LARGEST);
        List<SseReader.Event> events = new ArrayList<>();
        for (SseReader.Event event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        assertThat(reader.next()).as("after the end").isNull();
        return events;
    }

    /** @param events as {@code name|data} */
    private static Arguments sample(String what, String text, String... events) {
        return arguments(
                what,
                text,
                Arrays.stream(events)
                        .map(event -> event.split("\\|", -1))
                        .map(parts -> new SseReader.Event(parts[0], parts[1]))
                        .toList());
    }
}

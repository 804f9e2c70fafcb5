package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the events, however they are written, wherever they are split: the reader gives the same. */
class SseChunksTest {
    private static final String[] LINE_ENDS = {"\n", "\r", "\r\n"};
    private static final String[] NOISE = {": a comment", ":", "id: 7", "retry: 1000", "weather: fine", "id"};

    @Property(tries = 1_000)
    void anyChunkingGivesTheSameEvents(@ForAll("events") List<SseReader.Event> events, @ForAll Random random)
            throws IOException {
        byte[] bytes = written(events, random).getBytes(StandardCharsets.UTF_8);
        int[] ends =
                random.ints(random.nextInt(20), 0, bytes.length + 1).sorted().toArray();

        assertThat(SseReaderTest.read(new PiecewiseInput(bytes, ends))).isEqualTo(events);
        assertThat(SseReaderTest.read(PiecewiseInput.single(bytes))).isEqualTo(events);
    }

    @Provide
    Arbitrary<List<SseReader.Event>> events() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('\u0020', '\u007e')
                .withChars('\0', '\t', ' ', ':', 'é', '你', '\u2028', '\ufeff', '\uffff')
                .ofMaxLength(12)
                .map(plain -> plain.length() % 5 == 4 ? plain + "😀" : plain);
        Arbitrary<String> data = text.list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n", lines));
        return Combinators.combine(text, data).as(SseReader.Event::new).list().ofMaxSize(8);
    }

    private static String written(List<SseReader.Event> events, Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (SseReader.Event event : events) {
            noise(text, random);
            boolean nameFirst = random.nextBoolean();
            if (nameFirst) {
                field(text, "event", event.name(), random);
            }
            for (String line : event.data().split("\n", -1)) {
                field(text, "data", line, random);
                noise(text, random);
            }
            if (!nameFirst && !event.name().isEmpty()) {
                field(text, "event", event.name(), random);
            }
            text.append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
            // a lone LF after a lone CR would be read as one line end: an event's end is then one blank line short
            if (text.charAt(text.length() - 1) == '\n' && text.length() > 1 && text.charAt(text.length() - 2) == '\r') {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void noise(StringBuilder text, Random random) {
        if (random.nextInt(3) == 0) {
            text.append(NOISE[random.nextInt(NOISE.length)]).append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
        }
    }

    private static void field(StringBuilder text, String name, String value, Random random) {
        boolean space = value.startsWith(" ") || random.nextBoolean();
        text.append(name).append(value.isEmpty() && random.nextBoolean() ? "" : space ? ": " : ":");
        if (!value.isEmpty() && text.charAt(text.length() - 1) != ':' && text.charAt(text.length() - 1) != ' ') {
            text.append(':');
        }
        text.append(value).append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
    }
}

package dev.chancery.simulator.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import java.util.Iterator;
import java.util.List;

/**
 * The body of an answer.
 *
 * @param length in bytes; negative if unknown, the body is then chunked
 */
public record Content(String type, Iterator<Step> steps, long length) {

    private static final long UNKNOWN = -1;

    public static Content json(String text) {
        return of("application/json", text);
    }

    public static Content events(Iterator<Step> steps) {
        return chunked("text/event-stream; charset=utf-8", steps);
    }

    /** JSON lines, each written as it is sent. */
    public static Content lines(List<String> lines) {
        return chunked("application/x-jsonl", Sequences.map(lines.iterator(), line -> Step.Send.of(line + "\n")));
    }

    public static Content of(String type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Content(type, List.<Step>of(Step.Send.of(bytes)).iterator(), bytes.length);
    }

    static Content chunked(String type, Iterator<Step> steps) {
        return new Content(type, steps, UNKNOWN);
    }

    Content with(Iterator<Step> other) {
        return new Content(type, other, length);
    }

    Content ofUnknownLength() {
        return new Content(type, steps, UNKNOWN);
    }

    boolean isChunked() {
        return length < 0;
    }
}

package dev.chancery.testing.ledgercheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a caller was told: a line {@code SUCCEEDED request-id input-tokens output-tokens} or
 * {@code FAILED request-id}, {@code -} for an unknown id.
 */
public record Told(boolean succeeded, String requestId, long input, long output) {

    private static final String NO_ID = "-";
    private static final Pattern LINE = Pattern.compile("SUCCEEDED \\S+ \\d+ \\d+|FAILED \\S+");

    /** All lines of a file; one that was cut off by a crash of its writer is no acknowledgement. */
    public static List<Told> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> LINE.matcher(line).matches())
                    .map(line -> of(line.split(" ")))
                    .toList();
        }
    }

    public static Told success(String requestId, long input, long output) {
        return new Told(true, requestId, input, output);
    }

    public static Told failure(String requestId) {
        return new Told(false, requestId, 0, 0);
    }

    private static Told of(String[] words) {
        return words.length == 2
                ? failure(words[1])
                : success(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    boolean hasRequestId() {
        return !requestId.equals(NO_ID);
    }

    /** The line, without its end. */
    public String line() {
        return succeeded ? "SUCCEEDED " + requestId + " " + input + " " + output : "FAILED " + requestId;
    }
}

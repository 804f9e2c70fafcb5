package dev.chancery.testing.ledgercheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a caller was told of a call: a line {@code SUCCEEDED call input-tokens output-tokens} or {@code FAILED call}. The call is
 * the caller's own word for it, which the ledger has as its conversation.
 */
public record Told(boolean succeeded, String call, long input, long output) {

    private static final Pattern LINE = Pattern.compile("SUCCEEDED \\S+ \\d+ \\d+|FAILED \\S+");

    /** All lines of a file; one that was cut off by a crash of its writer is no acknowledgement. */
    public static List<Told> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> LINE.matcher(line).matches())
                    .map(Told::parse)
                    .toList();
        }
    }

    public static Told success(String call, long input, long output) {
        return new Told(true, call, input, output);
    }

    public static Told failure(String call) {
        return new Told(false, call, 0, 0);
    }

    /**
     * One line.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Told parse(String line) {
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException("No acknowledgement: " + line);
        }
        String[] words = line.split(" ");
        return words.length == 2
                ? failure(words[1])
                : success(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    /** The line, without its end. */
    public String line() {
        return succeeded ? "SUCCEEDED " + call + " " + input + " " + output : "FAILED " + call;
    }
}

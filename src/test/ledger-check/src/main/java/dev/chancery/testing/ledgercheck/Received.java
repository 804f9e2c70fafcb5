package dev.chancery.testing.ledgercheck;

import dev.chancery.simulator.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the API saw it: a line of the simulator's log.
 *
 * @param attempt the ledger's id, as it came in the header {@code x-chancery-attempt}; null when there was none
 * @param complete whether the whole answer was given to the network
 * @param used what it is billed for; null for nothing
 */
public record Received(
        @Nullable String attempt,
        String requestId,
        int status,
        boolean complete,
        @Nullable Tokens used) {

    /** All lines of a log. */
    public static List<Received> read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).map(Received::parse).toList();
        }
    }

    /** One line of the log. */
    public static Received parse(String line) {
        Json entry = Json.parse(line);
        Json usage = entry.get("usage");
        return new Received(
                entry.get("attemptHeader").isString()
                        ? entry.get("attemptHeader").text()
                        : null,
                entry.get("requestId").text(""),
                (int) entry.get("status").number(0),
                entry.get("ended").is("complete"),
                usage.isObject() ? tokens(usage) : null);
    }

    private static Tokens tokens(Json usage) {
        Json written = usage.get("cache_creation");
        return new Tokens(
                usage.get("input_tokens").number(0),
                usage.get("output_tokens").number(0),
                written.get("ephemeral_5m_input_tokens").number(0),
                written.get("ephemeral_1h_input_tokens").number(0),
                usage.get("cache_read_input_tokens").number(0),
                usage.get("output_tokens_details").get("thinking_tokens").number(0));
    }

    String name() {
        return attempt == null ? requestId : attempt;
    }
}

package dev.chancery.simulator.oracle;

import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.json.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt, after its end.
 *
 * @param number counts from 1 in the order of arrival
 * @param keyId see {@link Digests#keyId}; null without a key
 * @param attemptHeader the request's {@code x-chancery-attempt}, or null
 * @param bytes of head and body, given to the socket
 * @param events server-sent events given to the socket to their last byte
 * @param usage what is billed; null for nothing
 * @param text SHA-256 of the visible text of the whole answer, or null
 * @param directives those that were followed
 * @param firstByte when the first byte of the answer was written; null if none was
 */
public record Entry(
        long number,
        String keyId,
        String bodyHash,
        String attemptHeader,
        String method,
        String path,
        String model,
        boolean streamed,
        int status,
        String requestId,
        long bytes,
        int events,
        Usage usage,
        String text,
        String directives,
        Ending ending,
        Instant start,
        Instant firstByte,
        Instant end,
        int port) {

    public Optional<Usage> billed() {
        return Optional.ofNullable(usage);
    }

    /** One line of the log, without its end. */
    public String line() {
        return Json.write(Json.object(
                "attempt", number,
                "key", keyId,
                "body", bodyHash,
                "attemptHeader", attemptHeader,
                "method", method,
                "path", path,
                "model", model,
                "stream", streamed,
                "status", status,
                "requestId", requestId,
                "bytes", bytes,
                "events", events,
                "usage", usage == null ? null : usage.json(),
                "text", text,
                "directives", directives,
                "ended", ending.toString(),
                "start", start.toString(),
                "firstByte", firstByte == null ? null : firstByte.toString(),
                "end", end.toString(),
                "port", port));
    }
}

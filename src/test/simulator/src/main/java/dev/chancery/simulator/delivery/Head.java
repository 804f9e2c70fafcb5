package dev.chancery.simulator.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.chancery.simulator.http.Step;
import java.util.Map;

/** Status line and headers. */
final class Head {

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(307, "Temporary Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(529, "Overloaded"));

    private final StringBuilder text = new StringBuilder(1024);

    Head(int status) {
        text.append("HTTP/1.1 ").append(status).append(' ').append(REASONS.getOrDefault(status, "Unknown"));
        text.append("\r\n");
    }

    Head header(String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    Head headers(Map<String, String> headers) {
        headers.forEach(this::header);
        return this;
    }

    /** Many headers of a kilobyte each. */
    Head padding(long bytes) {
        String kilobyte = "p".repeat(1000);
        for (long at = 0; at < bytes; at += kilobyte.length()) {
            header("x-padding-" + at / kilobyte.length(), kilobyte);
        }
        return this;
    }

    Step.Send send() {
        return Step.Send.of((text + "\r\n").getBytes(ISO_8859_1));
    }
}

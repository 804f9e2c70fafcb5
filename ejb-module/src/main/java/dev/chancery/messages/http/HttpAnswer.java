package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** An answer of which the headers have come and the body is still unread. Closing ends the connection at once. */
record HttpAnswer(int status, HttpHeaders headers, InputStream body, boolean packed) implements AutoCloseable {
    private static final Pattern HARMFUL = Pattern.compile("[^A-Za-z0-9_.:-]");

    static HttpAnswer of(int status, HttpHeaders headers, InputStream body) {
        boolean packed = headers.firstValue("content-encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new HttpAnswer(status, headers, body, packed);
    }

    /** Whether it is a stream of events. */
    boolean isEvents() {
        return headers.firstValue("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    /** This answer, read along by what knows its use. */
    HttpAnswer tapped(Attempt attempt, JsonCodec json) throws IOException {
        return new HttpAnswer(status, headers, new UsageTap(content(), attempt, isEvents(), json::tryObject), false);
    }

    /** The request's id; only the characters that such an id has, so that it can stand in a log. */
    Optional<String> requestId() {
        return headers.firstValue("request-id").map(HttpAnswer::harmless).filter(id -> !id.isEmpty());
    }

    Optional<String> organization() {
        return headers.firstValue("anthropic-organization-id").map(HttpAnswer::harmless);
    }

    /** The body, unpacked where the API packed it. */
    InputStream content() throws IOException {
        return packed ? new GZIPInputStream(body) : body;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // the connection is gone, which was wanted
        }
    }

    static String harmless(String text) {
        String plain = HARMFUL.matcher(text).replaceAll("");
        return plain.substring(0, Math.min(plain.length(), 128));
    }
}

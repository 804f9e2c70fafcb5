package dev.chancery.messages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to any endpoint of the API, also to one that this version does not know. It is sent with the same key,
 * retries and errors as the others.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path from the base address on, such as {@code /v1/models}; without a query, which is in {@link CallOptions}
 * @param body an object, sent as JSON; null for none
 * @param accept the media type asked for
 */
public record RawRequest(
        String method, String path, @Nullable Fields body, String accept) {
    private static final int SHOWN = 200;
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._~%/:@!$&'()*+,;=-]{1,2000}");
    private static final Pattern ELSEWHERE = Pattern.compile("//|/(?:\\.|%2[eE]){1,2}(?:/|$)");

    /** @throws IllegalArgumentException when the method or the path is none of those allowed */
    public RawRequest {
        if (!method.equals("GET") && !method.equals("POST") && !method.equals("DELETE")) {
            throw new IllegalArgumentException("method must be GET, POST or DELETE but is " + method);
        }
        if (!PLAIN.matcher(path).matches() || ELSEWHERE.matcher(path).find()) {
            throw new IllegalArgumentException("path must begin with / and be a plain path without query: "
                    + path.substring(0, Math.min(path.length(), SHOWN)));
        }
    }

    /** Reads something. */
    public static RawRequest get(String path) {
        return new RawRequest("GET", path, null, "application/json");
    }

    /** Sends an object. */
    public static RawRequest post(String path, Fields body) {
        return new RawRequest("POST", path, body, "application/json");
    }

    /** Removes something. */
    public static RawRequest delete(String path) {
        return new RawRequest("DELETE", path, null, "application/json");
    }

    /** A message, as {@link Claude#send(MessageRequest)} asks for it. */
    public static RawRequest message(MessageRequest request) {
        return post("/v1/messages", request.fields());
    }

    /** A streamed message, as {@link Claude#stream(MessageRequest)} asks for it. */
    public static RawRequest stream(MessageRequest request) {
        return new RawRequest("POST", "/v1/messages", request.fields().with("stream", true), "text/event-stream");
    }
}

package dev.chancery.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that has arrived whole.
 *
 * @param headers by lower-case name; repeated ones are joined by commas
 * @param body empty where {@code tooLarge}
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are large and never compared.
public record HttpRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        boolean tooLarge,
        boolean keepAlive,
        int remotePort) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The decoded values of a query parameter, in their order. */
    public List<String> parameters(String name) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(name))
                .map(pair -> decoded(pair[1]))
                .toList();
    }

    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

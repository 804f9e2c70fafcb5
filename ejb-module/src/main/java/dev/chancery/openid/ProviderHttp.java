package dev.chancery.openid;

import dev.chancery.openid.OpenIdException.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the provider: none takes longer than ten seconds, no answer may be larger than half a megabyte, and no
 * redirect is followed, which could carry a secret elsewhere. Blocks. Thread-safe.
 */
final class ProviderHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 512 * 1024;

    private final Duration longest;
    private @Nullable HttpClient client;

    /** @param longest that a request may take */
    ProviderHttp(Duration longest) {
        this.longest = longest;
    }

    /** An answer. */
    record Answer(int status, String body) {}

    /** @throws OpenIdException when there is no answer, or none that says 200 */
    String get(URI address) {
        Answer answer = send(HttpRequest.newBuilder(address).GET());
        if (answer.status() != 200) {
            throw unavailable(address, "answered " + answer.status(), null);
        }
        return answer.body();
    }

    /**
     * Sends a form.
     *
     * @throws OpenIdException when there is no answer
     */
    Answer post(URI address, Map<String, String> form, Optional<String> authorization) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request);
    }

    /** As the parts of a form, or of a query, are written. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.header("Accept", "application/json").timeout(longest).build();
        long end = System.nanoTime() + longest.toNanos();
        BoundedText body = new BoundedText(MOST_BYTES);
        try {
            int status = client().send(request, head -> body).statusCode();
            return new Answer(status, body.await(Duration.ofNanos(end - System.nanoTime())));
        } catch (IOException e) {
            throw unavailable(request.uri(), "did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request.uri(), "was not waited for", e);
        }
    }

    /** Lets the client go; its selector thread ends with it. */
    @Override
    public synchronized void close() {
        client = null;
    }

    /** Not before it is needed: it has a thread. */
    private synchronized HttpClient client() {
        HttpClient open = client;
        if (open == null) {
            open = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Runnable::run) // its tasks only hand bytes on: no threads but the selector's
                    .build();
            client = open;
        }
        return open;
    }

    private static OpenIdException unavailable(URI address, String what, @Nullable Throwable cause) {
        String message = "The provider's " + address.getHost() + address.getRawPath() + " " + what + ".";
        return cause == null
                ? new OpenIdException(Problem.UNAVAILABLE, message)
                : new OpenIdException(Problem.UNAVAILABLE, message, cause);
    }
}

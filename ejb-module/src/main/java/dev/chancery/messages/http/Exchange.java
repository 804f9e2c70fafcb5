package dev.chancery.messages.http;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.WireObject;
import jakarta.ws.rs.client.ClientRequestContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: what the REST client's filter needs beyond what the interface says, and what comes back.
 * While {@link #during(Supplier)} runs, the filter finds it by the thread, on which the whole invocation runs.
 */
final class Exchange {
    private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();
    private static final Set<String> TRANSPORT_HEADERS =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");
    private static final String USER_AGENT =
            "Chancery/0.1 (Java " + Runtime.version().feature() + ")";

    /** Tells the attempt's id in the ledger, so that a gateway's log can be laid beside it. */
    static final String ATTEMPT_HEADER = "x-chancery-attempt";

    private final Connections connections;
    private final ClaudeConfig config;
    private final Attempt attempt;
    private final String path;
    private final @Nullable String accept;
    private final CallOptions options;
    private final Supplier<Duration> timeout;
    private @Nullable HttpAnswer answer;
    private @Nullable InterruptedException interrupt;

    Exchange(
            Connections connections,
            ClaudeConfig config,
            Attempt attempt,
            String path,
            @Nullable String accept,
            CallOptions options,
            Supplier<Duration> timeout) {
        this.connections = connections;
        this.config = config;
        this.attempt = attempt;
        this.path = path;
        this.accept = accept;
        this.options = options;
        this.timeout = timeout;
    }

    static Optional<Exchange> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs an invocation of the REST client that this exchange serves. */
    <T> T during(Supplier<T> invocation) {
        CURRENT.set(this);
        try {
            return invocation.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The answer, once it has come. */
    Optional<HttpAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /** The interrupt that ended the wait for the answer. */
    Optional<InterruptedException> interrupt() {
        return Optional.ofNullable(interrupt);
    }

    HttpAnswer send(ClientRequestContext context) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(context.getUri())).method(context.getMethod(), body(context.getEntity()));
        headers(context, request);
        try {
            HttpAnswer received = connections.send(timeout.get(), () -> {
                attempt.sending();
                return request.timeout(timeout.get()).build();
            });
            answer = received;
            return received;
        } catch (InterruptedException e) {
            interrupt = e;
            throw new IOException("interrupted", e);
        }
    }

    private void headers(ClientRequestContext context, HttpRequest.Builder request) {
        context.getStringHeaders().forEach((name, values) -> {
            if (!TRANSPORT_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.setHeader(name, value));
            }
        });
        if (accept != null) {
            request.setHeader("Accept", accept); // alone: the REST client adds a default of its own
        }
        if (config.bearer()) {
            request.setHeader("Authorization", "Bearer " + attempt.lease().key().reveal());
        } else {
            request.setHeader("x-api-key", attempt.lease().key().reveal());
        }
        request.setHeader("anthropic-version", config.apiVersion());
        request.setHeader("User-Agent", USER_AGENT);
        if (!options.betas().isEmpty()) {
            request.setHeader("anthropic-beta", String.join(",", options.betas()));
        }
        options.headers().forEach(request::setHeader);
        request.setHeader(ATTEMPT_HEADER, attempt.id());
    }

    private URI uri(URI base) {
        URI uri = path.isEmpty() ? base : URI.create(withoutSlash(base.toString()) + path);
        if (options.query().isEmpty()) {
            return uri;
        }
        String query = options.query().entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + query);
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private BodyPublisher body(@Nullable Object entity) {
        if (entity == null) {
            return BodyPublishers.noBody();
        }
        if (entity instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        if (entity instanceof WireObject object) {
            return BodyPublishers.ofByteArray(bytes(object, config.largestRequest()));
        }
        throw new IllegalArgumentException(
                "cannot be sent to Claude: " + entity.getClass().getName());
    }

    static byte[] bytes(WireObject object, int limit) {
        try {
            return object.fields().toBytes(limit);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    ErrorDetails.of("The request is " + e.getMessage() + " (chancery.largest-request)."), e);
        }
    }
}

package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyNeed;
import dev.chancery.keys.KeyRing;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Serves those who inject {@link MessagesApi} by itself: one attempt with a key of the ring. */
final class BareExchanges {
    private static final Duration SHORT_REST = Duration.ofSeconds(1);

    private final Wire wire;
    private final KeyRing keys;

    BareExchanges(Wire wire, KeyRing keys) {
        this.wire = wire;
        this.keys = keys;
    }

    Response send(ClientRequestContext context) throws IOException {
        ClaudeConfig config = wire.config();
        try (KeyLease lease = keys.lease(KeyNeed.any(config.timeout()))) {
            HttpAnswer answer = wire.exchange(lease.key(), "", null, CallOptions.DEFAULT, wire.firstByteTimeout())
                    .send(context);
            settle(lease, answer);
            Response.ResponseBuilder response = Response.status(answer.status()).entity(body(answer, lease.key()));
            answer.headers().map().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
            return response.build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(ErrorDetails.of("Interrupted while it waited for an API key."), e);
        }
    }

    private static void settle(KeyLease lease, HttpAnswer answer) {
        if (answer.status() == 401) {
            lease.reject();
        } else if (answer.status() == 429) {
            lease.park(RetryAfter.of(answer.headers(), Instant.now()).orElse(SHORT_REST));
        }
    }

    /** A stream is handed on unread; everything else is read here, within the bounds of size and time. */
    private InputStream body(HttpAnswer answer, ApiKey key) throws IOException {
        boolean events = answer.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        if (events && answer.status() < 300) {
            return content(answer);
        }
        ClaudeConfig config = wire.config();
        if (answer.status() >= 300) {
            String error = Bodies.readError(answer, wire.deadline(config.timeout()), wire.watchdog());
            return new ByteArrayInputStream(
                    error.replace(key.reveal(), key.hint()).getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(
                Bodies.read(answer, wire.deadline(config.timeout()), wire.watchdog(), config.largestAnswer()));
    }

    private static InputStream content(HttpAnswer answer) throws IOException {
        try {
            return answer.content();
        } catch (IOException e) {
            answer.close();
            throw e;
        }
    }
}

package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyRing;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.WireObject;
import dev.chancery.storage.Ids;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

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
        Duration patience = wire.config().timeout();
        Asked asked = asked(context);
        try {
            KeyLease lease = keys.lease(asked.need(patience, null));
            Attempt attempt = wire.open(lease, asked.start(Ids.next(), 1, lease, Attribution.NONE, Map.of()), patience);
            try {
                return send(context, attempt);
            } catch (RuntimeException | IOException | Error e) {
                attempt.failed(e, Attempt.Outcome.NONE);
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(ErrorDetails.of("Interrupted while it waited to be sent."), e);
        }
    }

    private static Asked asked(ClientRequestContext context) {
        boolean events = context.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.toString().equals("text/event-stream"));
        String path = context.getUri().getPath();
        int from = path.indexOf("/v1/");
        WireObject body = context.getEntity() instanceof WireObject object ? object : null;
        return Asked.of(from < 0 ? path : path.substring(from), body == null ? null : body.fields(), events);
    }

    private Response send(ClientRequestContext context, Attempt attempt) throws IOException {
        HttpAnswer answer = wire.exchange(attempt, "", null, CallOptions.DEFAULT, wire::firstByteTimeout)
                .send(context);
        attempt.answered(answer);
        settle(attempt.lease(), answer);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(body(answer, attempt));
        answer.headers().map().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }

    private static void settle(KeyLease lease, HttpAnswer answer) {
        if (answer.status() == 401) {
            lease.reject();
        } else if (answer.status() == 429) {
            lease.park(RetryAfter.of(answer.headers(), Instant.now()).orElse(SHORT_REST));
        }
    }

    /** A stream is handed on unread, and ended when its time is over; everything else is read here. */
    private InputStream body(HttpAnswer answer, Attempt attempt) throws IOException {
        ClaudeConfig config = wire.config();
        if (answer.status() >= 300) {
            ApiKey key = attempt.lease().key();
            String error = Bodies.readError(answer, wire.deadline(config.timeout()), wire.watchdog());
            attempt.failed(new RefusedException(answer.status()), Attempt.Outcome.NONE);
            return new ByteArrayInputStream(
                    error.replace(key.reveal(), key.hint()).getBytes(StandardCharsets.UTF_8));
        }
        HttpAnswer tapped = tapped(answer, attempt);
        Deadline deadline = wire.deadline(answer.isEvents() ? config.streamTimeout() : config.timeout());
        return answer.isEvents()
                ? Bodies.watched(tapped, deadline, wire.watchdog())
                : new ByteArrayInputStream(Bodies.read(tapped, deadline, wire.watchdog(), config.largestAnswer()));
    }

    private HttpAnswer tapped(HttpAnswer answer, Attempt attempt) throws IOException {
        try {
            return answer.tapped(attempt, wire.json());
        } catch (IOException e) {
            answer.close();
            throw e;
        }
    }

    /** The word for it in the ledger; what the API said of it is the caller's to read. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(int status) {
            super("status " + status);
        }
    }
}

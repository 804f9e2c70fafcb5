package dev.chancery.messages.http;

import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyRing;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Serves those who inject {@link MessagesApi} by itself: one attempt with a key of the ring. */
final class BareExchanges {
    private final Wire wire;
    private final KeyRing keys;

    BareExchanges(Wire wire, KeyRing keys) {
        this.wire = wire;
        this.keys = keys;
    }

    Response send(ClientRequestContext context) throws IOException {
        ClaudeConfig config = wire.config();
        try (KeyLease lease = keys.lease(config.timeout())) {
            HttpAnswer answer = wire.exchange(lease.key(), "", null, CallOptions.DEFAULT, wire.firstByteTimeout())
                    .send(context);
            Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.content());
            answer.headers().map().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
            return response.build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(ErrorDetails.of("Interrupted while it waited for an API key."), e);
        }
    }
}

package dev.chancery.messages.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * Carries the REST client's requests by the JDK's HTTP client, as the last of its request filters: what the interface
 * and further filters of an application made of the request is sent, and the answer handed back unread. Why not by the
 * provider's own engine is told in the decision on the transport.
 */
@Priority(Integer.MAX_VALUE)
public final class Transport implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext context) throws IOException {
        var current = Exchange.current();
        if (current.isPresent()) {
            HttpAnswer answer = current.get().send(context);
            context.abortWith(Response.status(answer.status()).build());
        } else {
            BareExchanges bare = CDI.current().select(BareExchanges.class).get();
            context.abortWith(bare.send(context));
        }
    }
}

package dev.chancery.messages.http;

import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.ModelInfo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The API's endpoints as a MicroProfile REST Client, configuration key {@code claude}; beneath
 * {@link dev.chancery.messages.Claude}, and injectable by itself ({@code @Inject @RestClient MessagesApi}) for those who
 * want the bare interface: one attempt a call, with a key of the key ring, no retries. Every method blocks; a status of
 * 400 and above arrives as a {@link dev.chancery.messages.ClaudeException}.
 */
@RegisterRestClient(configKey = "claude", baseUri = "https://api.anthropic.com")
@RegisterProvider(Transport.class)
@RegisterProvider(WireReader.class)
@RegisterProvider(ErrorMapper.class)
@Consumes("application/json")
@Produces("application/json")
public interface MessagesApi {
    /** A whole answer. */
    @POST
    @Path("v1/messages")
    Message create(MessageRequest request);

    /**
     * An answer as server-sent events, unread. The request must say {@code "stream": true}; the caller closes, which
     * ends the connection.
     */
    @POST
    @Path("v1/messages")
    @Produces("text/event-stream")
    InputStream stream(MessageRequest request);

    /** One model, by id or alias. */
    @GET
    @Path("v1/models/{id}")
    ModelInfo model(@PathParam("id") String id);
}

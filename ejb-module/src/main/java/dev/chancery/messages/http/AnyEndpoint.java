package dev.chancery.messages.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The REST client, configuration key {@code claude}, by which {@link dev.chancery.messages.Claude} reaches any endpoint:
 * the path is appended by the {@link Transport}, since a path parameter would have its slashes encoded.
 */
@RegisterRestClient(configKey = "claude", baseUri = "https://api.anthropic.com")
@RegisterProvider(Transport.class)
@Consumes("application/json")
public interface AnyEndpoint {
    /** Reads. */
    @GET
    Response get(@HeaderParam("Accept") String accept);

    /** Sends JSON. */
    @POST
    Response post(@HeaderParam("Accept") String accept, byte[] json);

    /** Removes. */
    @DELETE
    Response delete(@HeaderParam("Accept") String accept);
}

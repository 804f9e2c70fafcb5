package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.ChannelAddress;
import dev.chancery.alerts.ChannelChangedException;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.SigningSecret;
import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The channels of alerts. */
@Path("v1/alerts/channels")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@APIResponse(responseCode = "default", ref = "problem")
public class ChannelsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    AlertChannels channels;

    /** All channels. */
    @GET
    @Operation(summary = "Where alerts go", description = "Needs READ_ALERTS.")
    @APIResponseSchema(value = ChannelList.class, responseCode = "200", responseDescription = "All channels")
    public ChannelList list() {
        return new ChannelList(channels.list().stream().map(ChannelView::of).toList());
    }

    /** One channel. */
    @GET
    @Path("{id}")
    @Operation(summary = "A channel", description = "Needs READ_ALERTS.")
    @APIResponseSchema(value = ChannelView.class, responseCode = "200", responseDescription = "The channel")
    public Response channel(@PathParam("id") String id, @Context Request request) {
        AlertChannel channel = found(id);
        return Revision.answer(request, channel.version(), ChannelView.of(channel));
    }

    /** Adds a channel. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a channel, a webhook or mail",
            description = "Needs MANAGE_ALERTS. 409 when there is one of the name already.")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201", responseDescription = "The channel")
    public Response add(ChannelRequest request, @Context UriInfo uri) {
        AlertChannel channel = channels.create(request.terms(), request.newAddress(), request.signingSecret());
        return answer(Response.created(uri.getAbsolutePathBuilder().path("{id}").build(channel.id())), channel);
    }

    /** Changes a channel. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a channel; address and secret stay when nothing is said of them",
            description = "Needs MANAGE_ALERTS. If-Match: its ETag. 409 when another one has the name.")
    @APIResponseSchema(
            value = ChannelView.class,
            responseCode = "200",
            responseDescription = "The channel as it is now")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ChannelRequest request) {
        ChannelTerms terms = request.terms();
        ChannelAddress address = request.address();
        SigningSecret secret = request.signingSecret();
        return changed(id, ifMatch, version -> channels.change(id, version, terms, address, secret));
    }

    /** Signs no longer what a channel is sent. */
    @POST
    @Path("{id}/unsign")
    @Operation(
            summary = "Sign no longer what a channel is sent, and erase the secret",
            description = "Needs MANAGE_ALERTS. If-Match: its ETag.")
    @APIResponseSchema(
            value = ChannelView.class,
            responseCode = "200",
            responseDescription = "The channel as it is now")
    public Response unsign(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(id, ifMatch, version -> channels.unsign(id, version));
    }

    /** Sends a test. */
    @POST
    @Path("{id}/test")
    @Operation(
            summary = "Send a test to a channel, switched on or not, and wait for what becomes of it",
            description = "Needs MANAGE_ALERTS. It is not tried again. 200 also when it did not arrive: see state.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "What became of it")
    public DeliveryView test(@PathParam("id") String id) {
        return DeliveryView.of(channels.test(found(id).id()));
    }

    /** Removes a channel. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a channel; what is on its way to it is not sent any more",
            description = "Needs MANAGE_ALERTS. If-Match: its ETag.")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changing(id, ifMatch, version -> {
            channels.remove(id, version);
            return version;
        });
    }

    private Response changed(String id, @Nullable String ifMatch, LongFunction<AlertChannel> change) {
        return answer(Response.ok(), changing(id, ifMatch, change));
    }

    private static Response answer(Response.ResponseBuilder answer, AlertChannel channel) {
        return answer.entity(ChannelView.of(channel))
                .tag(Revision.tag(channel.version()))
                .build();
    }

    private <T> T changing(String id, @Nullable String ifMatch, LongFunction<T> change) {
        return Revision.changing(ifMatch, () -> found(id).version(), ChannelChangedException.class, change);
    }

    private AlertChannel found(String id) {
        return channels.find(id).orElseThrow(() -> RefusedException.notFound("channel"));
    }
}

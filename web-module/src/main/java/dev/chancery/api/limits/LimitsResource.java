package dev.chancery.api.limits;

import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import dev.chancery.limits.Allowance;
import dev.chancery.limits.LimitCap;
import dev.chancery.limits.LimitChangedException;
import dev.chancery.limits.LimitSettings;
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

/** Rate limits, and the caps that administrators set. */
@Path("v1/limits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
@APIResponse(responseCode = "default", ref = "problem")
public class LimitsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    LimitSettings limits;

    /** How the limits stand. */
    @GET
    @Operation(
            summary = "What is left of each minute, on the node that answers",
            description = "Needs READ_LIMITS. Of every key and class of models in use.")
    @APIResponseSchema(value = LimitList.class, responseCode = "200", responseDescription = "All of them")
    public LimitList list() {
        return new LimitList(limits.live().stream().map(LimitView::of).toList());
    }

    /** All caps. */
    @GET
    @Path("caps")
    @Operation(summary = "The caps, by key and class of models", description = "Needs READ_LIMITS.")
    @APIResponseSchema(value = CapList.class, responseCode = "200", responseDescription = "All of them")
    public CapList caps() {
        return new CapList(limits.caps().stream().map(CapView::of).toList());
    }

    /** One cap. */
    @GET
    @Path("caps/{id}")
    @Operation(summary = "A cap", description = "Needs READ_LIMITS.")
    @APIResponseSchema(value = CapView.class, responseCode = "200", responseDescription = "The cap")
    public Response cap(@PathParam("id") String id, @Context Request request) {
        LimitCap cap = found(id);
        return Revision.answer(request, cap.version(), CapView.of(cap));
    }

    /** Adds a cap. */
    @POST
    @Path("caps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a cap; of all that concern a call the tightest holds",
            description = "Needs MANAGE_LIMITS. 409 when there is one for this key and class already.")
    @APIResponseSchema(value = CapView.class, responseCode = "201", responseDescription = "The cap")
    public Response add(CapRequest request, @Context UriInfo uri) {
        LimitCap cap = limits.create(request.key(), request.models(), request.allowance());
        return answer(Response.created(uri.getAbsolutePathBuilder().path("{id}").build(cap.id())), cap);
    }

    /** Changes a cap. */
    @PUT
    @Path("caps/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what a cap allows", description = "Needs MANAGE_LIMITS. If-Match: its ETag.")
    @APIResponseSchema(value = CapView.class, responseCode = "200", responseDescription = "The cap as it is now")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, AllowanceRequest request) {
        Allowance allowance = request.allowance();
        return answer(Response.ok(), changing(id, ifMatch, version -> limits.change(id, version, allowance)));
    }

    /** Removes a cap. */
    @DELETE
    @Path("caps/{id}")
    @Operation(summary = "Remove a cap", description = "Needs MANAGE_LIMITS. If-Match: its ETag.")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changing(id, ifMatch, version -> {
            limits.remove(id, version);
            return version;
        });
    }

    private static Response answer(Response.ResponseBuilder answer, LimitCap cap) {
        return answer.entity(CapView.of(cap)).tag(Revision.tag(cap.version())).build();
    }

    private <T> T changing(String id, @Nullable String ifMatch, LongFunction<T> change) {
        return Revision.changing(ifMatch, () -> found(id).version(), LimitChangedException.class, change);
    }

    private LimitCap found(String id) {
        return limits.caps().stream()
                .filter(cap -> cap.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("cap"));
    }
}

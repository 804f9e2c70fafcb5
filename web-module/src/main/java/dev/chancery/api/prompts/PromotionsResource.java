package dev.chancery.api.prompts;

import dev.chancery.api.RefusedException;
import dev.chancery.prompts.PromptPromotions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Protected labels, moved by two persons. A request says the same until it is decided, so that its id is all to name. */
@Path("v1/promotions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
@APIResponse(responseCode = "default", ref = "problem")
@SuppressWarnings("NullAway.Init") // the fields are the container's
public class PromotionsResource {
    @Inject
    PromptPromotions promotions;

    /** What is to be decided, or what was asked for a prompt. */
    @GET
    @Operation(
            summary = "The open requests, the oldest first; or all of a prompt, the newest first",
            description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = PromotionList.class, responseCode = "200", responseDescription = "All of them")
    public PromotionList list(
            @Parameter(description = "All requests for this prompt, decided ones as well")
                    @QueryParam("prompt")
                    @Nullable
                    String prompt) {
        return new PromotionList((prompt == null ? promotions.open() : promotions.of(prompt))
                .stream().map(PromotionView::of).toList());
    }

    /** One request. */
    @GET
    @Path("{id}")
    @Operation(summary = "A request for a promotion", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "200", responseDescription = "The request")
    public PromotionView promotion(@PathParam("id") String id) {
        return view(id);
    }

    /** Asks for a promotion. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a protected label to be put on a version",
            description = "Needs MANAGE_PROMPTS. Of a label that two persons move; any other is moved at once, under"
                    + " /prompts/{name}/labels/{label}.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "201", responseDescription = "The request")
    public Response ask(PromotionRequest request, @Context UriInfo uri) {
        PromotionView asked = PromotionView.of(promotions.ask(
                request.prompt(),
                request.label(),
                request.version(),
                request.share().orElse(PromptPromotions.WHOLLY),
                request.reason()));
        return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(asked.id()))
                .entity(asked)
                .build();
    }

    /** Agrees to a request. */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve a request, which moves the label",
            description = "Needs PROMOTE_PROMPTS, of another person than the one who asked.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "200", responseDescription = "The request")
    public PromotionView approve(@PathParam("id") String id, DecisionRequest decision) {
        promotions.approve(id, decision.comment());
        return view(id);
    }

    /** Is against a request. */
    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refuse a request",
            description = "Needs PROMOTE_PROMPTS, of another person than the one who asked.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "200", responseDescription = "The request")
    public PromotionView refuse(@PathParam("id") String id, DecisionRequest decision) {
        return PromotionView.of(promotions.refuse(id, decision.comment()));
    }

    /** Takes back a request of the caller's own. */
    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take back a request of one's own", description = "Needs MANAGE_PROMPTS.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "200", responseDescription = "The request")
    public PromotionView withdraw(@PathParam("id") String id) {
        return PromotionView.of(promotions.withdraw(id));
    }

    private PromotionView view(String id) {
        return promotions
                .find(id)
                .map(PromotionView::of)
                .orElseThrow(() -> RefusedException.notFound("request for a promotion"));
    }
}

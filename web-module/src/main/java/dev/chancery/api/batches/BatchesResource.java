package dev.chancery.api.batches;

import dev.chancery.api.Exports;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.batches.BatchPage;
import dev.chancery.batches.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The message batches that Anthropic has. */
@Path("v1/batches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
@APIResponse(responseCode = "default", ref = "problem")
public class BatchesResource {
    private static final String KEY = "The name of the API key whose workspace is meant; any key when nothing is said";
    private static final int USUAL_PAGE = 100;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Batches batches;

    /** A page of batches. */
    @GET
    @Operation(
            summary = "Message batches, the newest first, without what was asked and answered",
            description = "Needs READ_BATCHES. 409 when no API key can be used; 503 when Anthropic does not answer.")
    @APIResponseSchema(value = BatchRows.class, responseCode = "200", responseDescription = "A page of batches")
    public Response list(
            @Parameter(description = KEY) @QueryParam("key") @Nullable String key,
            @Parameter(description = "From 1 to 1000") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        BatchPage page = batches.list(key, cursor, Pages.limit(limit, USUAL_PAGE, Batches.MOST_A_PAGE));
        return Pages.answer(uri, BatchRows.of(page), page.next());
    }

    /** One batch. */
    @GET
    @Path("{id}")
    @Operation(summary = "A batch and how far it is", description = "Needs READ_BATCHES.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch")
    public BatchView batch(
            @PathParam("id") String id, @Parameter(description = KEY) @QueryParam("key") @Nullable String key) {
        return batches.find(key, id).map(BatchView::of).orElseThrow(() -> RefusedException.notFound("batch"));
    }

    /** What it used. */
    @GET
    @Path("{id}/use")
    @Operation(
            summary = "What the answers of a batch used, by model",
            description = "Needs READ_BATCHES. All results are read for it, which may take minutes.")
    @APIResponseSchema(value = UseList.class, responseCode = "200", responseDescription = "A sum for each model")
    public UseList use(
            @PathParam("id") String id, @Parameter(description = KEY) @QueryParam("key") @Nullable String key) {
        return UseList.of(batches.use(key, id));
    }

    /** The results as a file. */
    @GET
    @Path("{id}/results")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "The results of a batch as Anthropic gives them, one a line, in no order",
            description = "Needs READ_CONTENTS. That somebody read them is recorded in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    public Response results(
            @PathParam("id") String id, @Parameter(description = KEY) @QueryParam("key") @Nullable String key) {
        return Exports.file("batch.ndjson", "application/x-ndjson", out -> batches.results(key, id, out));
    }

    /** Cancels a batch. */
    @POST
    @Path("{id}/cancel")
    @Operation(
            summary = "Begin no more requests of a batch; what has begun is still answered, and billed",
            description = "Needs MANAGE_BATCHES.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch")
    public BatchView cancel(
            @PathParam("id") String id, @Parameter(description = KEY) @QueryParam("key") @Nullable String key) {
        return BatchView.of(batches.cancel(key, id));
    }

    /** Deletes a batch. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a batch that has ended, with its results, at Anthropic",
            description = "Needs MANAGE_BATCHES.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public void delete(
            @PathParam("id") String id, @Parameter(description = KEY) @QueryParam("key") @Nullable String key) {
        batches.delete(key, id);
    }
}

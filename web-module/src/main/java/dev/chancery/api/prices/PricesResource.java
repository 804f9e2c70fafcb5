package dev.chancery.api.prices;

import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import dev.chancery.prices.PriceConflictException;
import dev.chancery.prices.PriceDraft;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
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

/** Prices. */
@Path("v1/prices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
@APIResponse(responseCode = "default", ref = "problem")
public class PricesResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    PriceList prices;

    /** All rows. */
    @GET
    @Operation(summary = "The price rows", description = "Needs READ_PRICES.")
    @APIResponseSchema(value = PriceRows.class, responseCode = "200", responseDescription = "All of them")
    public PriceRows list() {
        return new PriceRows(prices.rows().stream().map(PriceView::of).toList());
    }

    /** One row. */
    @GET
    @Path("{id}")
    @Operation(summary = "A price row", description = "Needs READ_PRICES.")
    @APIResponseSchema(value = PriceView.class, responseCode = "200", responseDescription = "The row")
    public Response price(@PathParam("id") String id, @Context Request request) {
        PriceRow row = found(id);
        return Revision.answer(request, row.revision(), PriceView.of(row));
    }

    /** Adds a row. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a price row", description = "Needs MANAGE_PRICES.")
    @APIResponseSchema(value = PriceView.class, responseCode = "201", responseDescription = "The row")
    public Response add(PriceRequest request, @Context UriInfo uri) {
        PriceRow row = prices.add(request.draft());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(row.price().id()))
                .tag(Revision.tag(row.revision()))
                .entity(PriceView.of(row))
                .build();
    }

    /** Changes a row. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a price row",
            description = "Needs MANAGE_PRICES. Holds for attempts that end from then on. If-Match: its ETag.")
    @APIResponseSchema(value = PriceView.class, responseCode = "200", responseDescription = "The row as it is now")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, PriceRequest request) {
        PriceDraft draft = request.draft();
        return changed(id, ifMatch, revision -> prices.change(id, revision, draft));
    }

    /** Says from when on a row no longer holds. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say from when on a price row no longer holds",
            description = "Needs MANAGE_PRICES. If-Match: its ETag.")
    @APIResponseSchema(value = PriceView.class, responseCode = "200", responseDescription = "The row as it is now")
    public Response end(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, EndRequest request) {
        return changed(id, ifMatch, revision -> prices.end(id, revision, request.to()));
    }

    /** Removes an own row by which nothing was priced. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a price row that was added and by which nothing was priced",
            description = "Needs MANAGE_PRICES. If-Match: its ETag.")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changing(id, ifMatch, revision -> {
            prices.remove(id, revision);
            return revision;
        });
    }

    private Response changed(String id, @Nullable String ifMatch, LongFunction<PriceRow> change) {
        PriceRow row = changing(id, ifMatch, change);
        return Response.ok(PriceView.of(row)).tag(Revision.tag(row.revision())).build();
    }

    private <T> T changing(String id, @Nullable String ifMatch, LongFunction<T> change) {
        return Revision.changing(ifMatch, () -> found(id).revision(), PriceConflictException.class, change);
    }

    private PriceRow found(String id) {
        return prices.find(id).orElseThrow(() -> RefusedException.notFound("price"));
    }
}

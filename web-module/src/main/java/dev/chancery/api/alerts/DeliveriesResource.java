package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertHistory;
import dev.chancery.alerts.AlertPage;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.api.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** What people were told, and what not. */
@Path("v1/alerts/deliveries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@APIResponse(responseCode = "default", ref = "problem")
public class DeliveriesResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    AlertHistory history;

    /** A page of deliveries, newest first. */
    @GET
    @Operation(summary = "What was told to which channel, the newest first", description = "Needs READ_ALERTS.")
    @APIResponseSchema(value = DeliveryRows.class, responseCode = "200", responseDescription = "A page of deliveries")
    public Response search(
            @BeanParam DeliveryParameters parameters,
            @Parameter(description = "From 1 to 500") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AlertPage page = history.search(
                parameters.query(), Texts.checked("cursor", cursor), Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE));
        return Pages.answer(uri, DeliveryRows.of(page), page.next());
    }

    /** One delivery. */
    @GET
    @Path("{id}")
    @Operation(summary = "What was told once to one channel, and what became of it", description = "Needs READ_ALERTS.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "The delivery")
    public DeliveryView delivery(@PathParam("id") String id) {
        return history.find(id).map(DeliveryView::of).orElseThrow(() -> RefusedException.notFound("delivery"));
    }
}

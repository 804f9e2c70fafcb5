package dev.chancery.api.budgets;

import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetChangedException;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.Budgets;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Budgets. */
@Path("v1/budgets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
@APIResponse(responseCode = "default", ref = "problem")
public class BudgetsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Budgets budgets;

    private final Clock clock = Clock.systemUTC();

    /** All budgets. */
    @GET
    @Operation(summary = "The budgets, and how they stand", description = "Needs READ_BUDGETS.")
    @APIResponseSchema(value = BudgetList.class, responseCode = "200", responseDescription = "All of them")
    public BudgetList list() {
        return new BudgetList(budgets.states().stream().map(BudgetView::of).toList());
    }

    /** One budget. */
    @GET
    @Path("{id}")
    @Operation(summary = "A budget, and how it stands", description = "Needs READ_BUDGETS.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The budget")
    public Response budget(@PathParam("id") String id) {
        return answer(Response.ok(), id);
    }

    /** How a budget was used. */
    @GET
    @Path("{id}/days")
    @Operation(summary = "How a budget was used in the window of a day", description = "Needs READ_BUDGETS.")
    @APIResponseSchema(value = BurnDownView.class, responseCode = "200", responseDescription = "The days of the window")
    public BurnDownView days(
            @PathParam("id") String id,
            @Parameter(description = "A day of the window; today when nothing is said") @QueryParam("day") @Nullable
                    LocalDate day) {
        Budget budget = found(id).budget();
        return budgets.burnDown(id, day == null ? budget.day(clock.instant()) : day)
                .map(BurnDownView::of)
                .orElseThrow(() -> RefusedException.notFound("budget"));
    }

    /** Adds a budget. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a budget, which counts from now on", description = "Needs MANAGE_BUDGETS.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201", responseDescription = "The budget")
    public Response add(BudgetRequest request, @Context UriInfo uri) {
        String id = budgets.create(request.terms()).id();
        return answer(Response.created(uri.getAbsolutePathBuilder().path("{id}").build(id)), id);
    }

    /** Changes a budget. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a budget", description = "Needs MANAGE_BUDGETS. If-Match: its ETag.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The budget as it is now")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, BudgetRequest request) {
        BudgetTerms terms = request.terms();
        return changed(id, ifMatch, version -> budgets.change(id, version, terms));
    }

    /** Lets more be used for a while. */
    @POST
    @Path("{id}/raise")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let more be used for a while", description = "Needs MANAGE_BUDGETS. If-Match: its ETag.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200", responseDescription = "The budget as it is now")
    public Response raise(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, RaiseRequest request) {
        return changed(
                id,
                ifMatch,
                version -> budgets.raise(id, version, request.amount(), request.until(), request.reason()));
    }

    /** Removes a budget. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a budget and what it has counted",
            description = "Needs MANAGE_BUDGETS. If-Match: its ETag.")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changing(id, ifMatch, version -> {
            budgets.remove(id, version);
            return version;
        });
    }

    private Response changed(String id, @Nullable String ifMatch, LongFunction<Budget> change) {
        changing(id, ifMatch, change);
        return answer(Response.ok(), id);
    }

    private <T> T changing(String id, @Nullable String ifMatch, LongFunction<T> change) {
        return Revision.changing(ifMatch, () -> found(id).budget().version(), BudgetChangedException.class, change);
    }

    private Response answer(Response.ResponseBuilder answer, String id) {
        BudgetState state = found(id);
        return answer.entity(BudgetView.of(state))
                .tag(Revision.tag(state.budget().version()))
                .build();
    }

    private BudgetState found(String id) {
        return budgets.find(id).orElseThrow(() -> RefusedException.notFound("budget"));
    }
}

package dev.chancery.api.usage;

import dev.chancery.api.Exports;
import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.export.ExportFormat;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.CallPage;
import dev.chancery.usage.Calls;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.InvalidReportException;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was used: attempts one by one, and sums. */
@Path("v1/usage")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage")
@APIResponse(responseCode = "default", ref = "problem")
@SuppressWarnings("NullAway.Init") // the fields are the container's
public class UsageResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    @Inject
    Calls calls;

    @Inject
    UsageReports reports;

    private final Clock clock = Clock.systemUTC();

    /** A page of attempts, the newest first. */
    @GET
    @Path("calls")
    @Operation(summary = "Attempts, the newest first", description = "Needs READ_USAGE.")
    @APIResponseSchema(value = CallRows.class, responseCode = "200", responseDescription = "A page of attempts")
    public Response calls(
            @BeanParam CallParameters parameters,
            @Parameter(description = "From 1 to 1000") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        CallPage page = page(parameters.filter(clock.instant()), cursor, most);
        return Pages.answer(uri, CallRows.of(page), page.next());
    }

    private CallPage page(CallFilter filter, @Nullable String cursor, int most) {
        try {
            return calls.find(filter, cursor, most);
        } catch (InvalidReportException e) {
            throw e.field().equals("next") ? new InvalidRequestException("cursor", "must be as a page gave it") : e;
        }
    }

    /** One attempt. */
    @GET
    @Path("calls/{id}")
    @Operation(
            summary = "An attempt, with the others of its call and how its cost comes about",
            description = "Needs READ_USAGE.")
    @APIResponseSchema(value = CallDetailView.class, responseCode = "200", responseDescription = "The attempt")
    public CallDetailView call(@PathParam("id") String id) {
        return calls.detail(id).map(CallDetailView::of).orElseThrow(() -> RefusedException.notFound("attempt"));
    }

    /** Attempts as a file. */
    @GET
    @Path("export")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(summary = "Attempts as a file, the newest first", description = "Needs EXPORT_USAGE.")
    @APIResponse(
            responseCode = "200",
            description = "The attempts",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam CallParameters parameters,
            @Parameter(description = "csv or ndjson") @QueryParam("format") @DefaultValue("ndjson") String format) {
        ExportFormat form = Exports.format(format);
        CallFilter filter = parameters.filter(clock.instant());
        return Exports.rows("usage", form, out -> calls.export(filter, form, out));
    }

    /** A period in numbers. */
    @GET
    @Path("sums")
    @Operation(summary = "A period in numbers", description = "Needs READ_USAGE.")
    @APIResponseSchema(value = SumsView.class, responseCode = "200", responseDescription = "The numbers")
    public SumsView sums(@BeanParam UsageParameters parameters) {
        Period period = parameters.period(clock.instant());
        return SumsView.of(period, reports.tiles(period, parameters.filter()));
    }

    /** The groups that used most. */
    @GET
    @Path("groups")
    @Operation(summary = "The groups that used most", description = "Needs READ_USAGE.")
    @APIResponseSchema(value = GroupsView.class, responseCode = "200", responseDescription = "The largest first")
    public GroupsView groups(
            @BeanParam UsageParameters parameters,
            @Parameter(description = "By what use is divided") @QueryParam("grouping") @DefaultValue("MODEL")
                    Grouping grouping,
            @QueryParam("ranking") @DefaultValue("COST") Ranking ranking,
            @Parameter(description = "From 1 to 100") @QueryParam("top") @DefaultValue("10") Integer top) {
        return GroupsView.of(
                reports.top(parameters.period(clock.instant()), parameters.filter(), grouping, ranking, top));
    }

    /** Use over time. */
    @GET
    @Path("series")
    @Operation(summary = "Use over time, of everything or of the largest groups", description = "Needs READ_USAGE.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "200", responseDescription = "The series")
    public SeriesView series(
            @BeanParam UsageParameters parameters,
            @Parameter(description = "How long buckets are; what fits the time when nothing is said")
                    @QueryParam("size")
                    @Nullable
                    BucketSize size,
            @Parameter(description = "By what use is divided; not at all when nothing is said")
                    @QueryParam("grouping")
                    @Nullable
                    Grouping grouping,
            @QueryParam("ranking") @DefaultValue("COST") Ranking ranking,
            @Parameter(description = "From 1 to 100") @QueryParam("top") @DefaultValue("5") Integer top) {
        Period period = parameters.period(clock.instant());
        BucketSize fitting = size == null ? BucketSize.fitting(period.from(), period.to()) : size;
        return SeriesView.of(
                fitting,
                grouping == null
                        ? List.of(reports.series(period, parameters.filter(), fitting))
                        : reports.series(period, parameters.filter(), fitting, grouping, ranking, top));
    }
}

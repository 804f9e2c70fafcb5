package dev.chancery.api.reconciliation;

import dev.chancery.api.Exports;
import dev.chancery.export.ExportFormat;
import dev.chancery.reconciliation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was metered here against what Anthropic bills. */
@Path("v1/usage/reconciliation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
@APIResponse(responseCode = "default", ref = "problem")
public class ReconciliationResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Reconciliation reconciliation;

    private final Clock clock = Clock.systemUTC();

    /** Compares days. */
    @GET
    @Operation(
            summary = "What was metered against what Anthropic bills, by day and model",
            description = "Needs READ_USAGE. 409 when no admin key is configured, or Anthropic does not accept it; 503"
                    + " when Anthropic does not answer. The same days within a minute are the same report.")
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    public ReportView report(@BeanParam DayParameters days) {
        LocalDate today = LocalDate.now(clock);
        return ReportView.of(reconciliation.report(days.first(today), days.last(today)));
    }

    /** The same as a file. */
    @GET
    @Path("export")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(summary = "The same as a file", description = "Needs EXPORT_USAGE.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each day and model",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam DayParameters days,
            @Parameter(description = "csv or ndjson") @QueryParam("format") @DefaultValue("ndjson") String format) {
        ExportFormat form = Exports.format(format);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = days.first(today);
        LocalDate last = days.last(today);
        return Exports.rows("reconciliation", form, out -> reconciliation.export(first, last, form, out));
    }
}

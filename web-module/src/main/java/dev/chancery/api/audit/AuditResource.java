package dev.chancery.api.audit;

import dev.chancery.api.Exports;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.audit.AuditPage;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.export.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@Path("v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@APIResponse(responseCode = "default", ref = "problem")
public class AuditResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    AuditReports audit;

    /** A page of rows, newest first. */
    @GET
    @Operation(summary = "Rows of the audit trail, newest first", description = "Needs READ_AUDIT.")
    @APIResponseSchema(value = AuditRows.class, responseCode = "200", responseDescription = "A page of rows")
    public Response search(
            @BeanParam AuditParameters parameters,
            @Parameter(description = "From 1 to 500") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AuditPage page = audit.search(parameters.query(), cursor, Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE));
        return Pages.answer(uri, AuditRows.of(page), page.next());
    }

    /** One row. */
    @GET
    @Path("rows/{id}")
    @Operation(summary = "A row of the audit trail", description = "Needs READ_AUDIT.")
    @APIResponseSchema(value = AuditRow.class, responseCode = "200", responseDescription = "The row")
    public AuditRow row(@PathParam("id") String id) {
        return audit.entry(id).map(AuditRow::of).orElseThrow(() -> RefusedException.notFound("row"));
    }

    /** The newest link of the chain. */
    @GET
    @Path("head")
    @Operation(summary = "The newest link of the chain", description = "Needs READ_AUDIT.")
    @APIResponseSchema(value = HeadView.class, responseCode = "200", responseDescription = "The link")
    public HeadView head() {
        return HeadView.of(audit.head());
    }

    /** Rows as a file, oldest first. */
    @GET
    @Path("export")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(summary = "Rows of the audit trail as a file, oldest first", description = "Needs EXPORT_AUDIT.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam AuditParameters parameters,
            @Parameter(description = "csv or ndjson") @QueryParam("format") @DefaultValue("ndjson") String format) {
        ExportFormat form = Exports.format(format);
        AuditQuery query = parameters.query();
        return Exports.rows("audit", form, out -> audit.export(query, form, out));
    }

    /** Verifies the chain. */
    @POST
    @Path("verification")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationRequest.class)))
    @Operation(
            summary = "Seal what is not sealed yet, and verify the whole chain",
            description = "Needs VERIFY_AUDIT. Also a chain that is not intact is answered with 200: see intact.")
    @APIResponseSchema(value = VerificationView.class, responseCode = "200", responseDescription = "What was found")
    public VerificationView verify(@Nullable VerificationRequest request) {
        return VerificationView.of(
                request == null
                        ? audit.verify()
                        : request.head().map(audit::verify).orElseGet(audit::verify));
    }
}

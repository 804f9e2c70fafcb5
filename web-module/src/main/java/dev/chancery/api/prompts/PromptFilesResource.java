package dev.chancery.api.prompts;

import dev.chancery.api.Exports;
import dev.chancery.api.InvalidRequestException;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

/** Prompts as files; its words go before names of prompts. */
@Path("v1/prompts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prompts")
@APIResponse(responseCode = "default", ref = "problem")
@SuppressWarnings("NullAway.Init") // the fields are the container's
public class PromptFilesResource {
    @Inject
    PromptImport imports;

    @Inject
    PromptFiles files;

    /** Takes prompts in from files, or says what that would do. */
    @POST
    @Path("import")
    @Consumes({PromptFiles.ZIP, PromptFiles.YAML})
    @Operation(
            summary = "Import prompts from files, or plan that",
            description = "Needs MANAGE_PROMPTS. The body is one file of YAML, or a ZIP archive of them.")
    @RequestBody(
            content = {
                @Content(mediaType = PromptFiles.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PromptFiles.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "What became of each file")
    public ImportView importFiles(
            @Parameter(required = true, description = "Whether nothing is done") @QueryParam("dryRun") @Nullable
                    Boolean dryRun,
            @Parameter(description = "Whether the labels that files name are moved")
                    @QueryParam("labels")
                    @DefaultValue("false")
                    Boolean withLabels,
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            @HeaderParam("Content-Length") @Parameter(hidden = true) @Nullable String length,
            InputStream body)
            throws IOException {
        if (dryRun == null) {
            throw new InvalidRequestException("dryRun", "must be said: true or false");
        }
        boolean archive = type.isCompatible(MediaType.valueOf(PromptFiles.ZIP));
        List<PromptImportStep> plan = imports.plan(PromptFiles.read(body, length, archive), withLabels);
        return dryRun ? ImportView.planned(plan) : ImportView.done(imports.run(plan));
    }

    /** Gives prompts out as files. */
    @GET
    @Path("export")
    @Produces({PromptFiles.ZIP, PromptFiles.YAML})
    @Operation(summary = "Export prompts as files", description = "Needs READ_PROMPTS.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP archive of all prompts that have the label, or the file of one",
            content = {
                @Content(mediaType = PromptFiles.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PromptFiles.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @Parameter(description = "Only this prompt") @QueryParam("name") @Nullable String name,
            @Parameter(description = "Which versions") @QueryParam("label") @DefaultValue(PromptReference.LATEST)
                    String label) {
        return name == null
                ? Exports.file("prompts.zip", PromptFiles.ZIP, out -> files.write(label, out))
                : Response.ok(files.one(name, label), PromptFiles.YAML + ";charset=UTF-8")
                        .build();
    }
}

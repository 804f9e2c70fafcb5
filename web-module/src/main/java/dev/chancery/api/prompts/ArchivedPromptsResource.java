package dev.chancery.api.prompts;

import dev.chancery.api.RefusedException;
import dev.chancery.prompts.ArchivedPrompts;
import dev.chancery.prompts.PromptSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prompts that were archived, and the way back. */
@Path("v1/archived-prompts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archived prompts")
@APIResponse(responseCode = "default", ref = "problem")
public class ArchivedPromptsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    ArchivedPrompts archived;

    /** All of them. */
    @GET
    @Operation(summary = "The archived prompts, by name", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = ArchivedPromptList.class, responseCode = "200", responseDescription = "All of them")
    public ArchivedPromptList list() {
        return new ArchivedPromptList(
                archived.list().stream().map(ArchivedPromptView::of).toList());
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @Operation(summary = "An archived prompt", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = ArchivedPromptView.class, responseCode = "200", responseDescription = "The prompt")
    public ArchivedPromptView prompt(@PathParam("id") String id) {
        return archived.find(id)
                .map(ArchivedPromptView::of)
                .orElseThrow(() -> RefusedException.notFound("archived prompt"));
    }

    /** The versions of one of them. */
    @GET
    @Path("{id}/versions")
    @Operation(summary = "The versions of an archived prompt, the newest first", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = VersionList.class, responseCode = "200", responseDescription = "All of them")
    public VersionList versions(@PathParam("id") String id) {
        return new VersionList(
                archived.versions(id).stream().map(VersionView::of).toList());
    }

    /** Brings one of them back. */
    @POST
    @Path("{id}/return")
    @Operation(
            summary = "Bring an archived prompt back, under its name and with its labels",
            description = "Needs MANAGE_PROMPTS. 409 when another prompt has its name by now.")
    @APIResponseSchema(value = PromptView.class, responseCode = "200", responseDescription = "The prompt")
    public PromptView bringBack(@PathParam("id") String id) {
        PromptSummary prompt = archived.restore(id);
        return PromptView.of(prompt, null);
    }
}

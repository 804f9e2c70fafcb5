package dev.chancery.api.prompts;

import dev.chancery.api.Pages;
import dev.chancery.api.Revision;
import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSearch;
import dev.chancery.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prompts. Their names stand in paths with their slashes as they are. */
@Path("v1/prompts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prompts")
@APIResponse(responseCode = "default", ref = "problem")
@SuppressWarnings("NullAway.Init") // the fields are the container's
public class PromptsResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    @Inject
    PromptLibrary library;

    @Inject
    PromptSearch search;

    @Inject
    PromptLabels labels;

    /** The prompts in sight, by name. */
    @GET
    @Operation(summary = "The prompts, by name", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = PromptPage.class, responseCode = "200", responseDescription = "A page of prompts")
    public Response list(
            @Parameter(description = "Words that stand in name, tags, message or texts") @QueryParam("search") @Nullable
                    String words,
            @Parameter(description = "In which versions is searched") @QueryParam("label") @DefaultValue("latest")
                    String label,
            @Parameter(description = "From 1 to 500") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        Map<String, PromptHit> hits = words == null ? null : hits(words, label);
        List<PromptView> rest = library.list().stream()
                .filter(prompt ->
                        !prompt.archived() && (cursor == null || prompt.name().compareTo(cursor) > 0))
                .filter(prompt -> hits == null || hits.containsKey(prompt.name()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .limit(most + 1L)
                .map(prompt -> PromptView.of(prompt, hits == null ? null : hits.get(prompt.name())))
                .toList();
        String next = rest.size() > most ? rest.get(most - 1).name() : null;
        return Pages.answer(uri, new PromptPage(rest.subList(0, Math.min(most, rest.size())), next), next);
    }

    private Map<String, PromptHit> hits(String words, String label) {
        return search.find(words, label, LARGEST_PAGE).stream()
                .collect(Collectors.toMap(PromptHit::name, Function.identity(), (one, other) -> one));
    }

    /** One prompt in sight. */
    @GET
    @Path("{name: .+}")
    @Operation(summary = "A prompt", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = PromptView.class, responseCode = "200", responseDescription = "The prompt")
    public PromptView prompt(@PathParam("name") String name) {
        return PromptPlaces.summary(library, name);
    }

    /** The versions of a prompt. */
    @GET
    @Path("{name: .+}/versions")
    @Operation(summary = "The versions of a prompt, the newest first", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = VersionList.class, responseCode = "200", responseDescription = "All of them")
    public Response versions(@PathParam("name") String name, @Context Request request) {
        List<PromptVersion> versions = library.versions(name);
        return Revision.answer(
                request,
                versions.get(0).number(),
                new VersionList(versions.stream().map(VersionView::of).toList()));
    }

    /** One version. */
    @GET
    @Path("{name: .+}/versions/{version}")
    @Operation(summary = "A version of a prompt", description = "Needs READ_PROMPTS.")
    @APIResponseSchema(value = VersionView.class, responseCode = "200", responseDescription = "The version")
    public Response version(
            @PathParam("name") String name,
            @Parameter(description = "Its number, latest, or the label that sits on it") @PathParam("version")
                    String version,
            @Context Request request) {
        PromptVersion found = PromptPlaces.version(library, name, version);
        return Revision.answer(request, found.number(), VersionView.of(found));
    }

    /** Adds a version, the first one of a new prompt as well. */
    @PUT
    @Path("{name: .+}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a version to a prompt, or make a prompt",
            description =
                    "Needs MANAGE_PROMPTS. A new prompt needs If-None-Match: *, any other If-Match with the ETag of"
                            + " the versions that the author has read.")
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "The new version")
    public Response addVersion(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            VersionRequest version,
            @Context UriInfo uri) {
        PromptVersion added = "*".equals(ifNoneMatch)
                ? PromptPlaces.create(library, name, version)
                : PromptPlaces.save(library, name, Revision.ofIfMatch(ifMatch), version);
        return Response.created(uri.getAbsolutePathBuilder().path("{version}").build(added.number()))
                .tag(Revision.tag(added.number()))
                .entity(VersionView.of(added))
                .build();
    }

    /** Puts a label on a version, or moves it there. */
    @PUT
    @Path("{name: .+}/labels/{label}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a label on a version, or send a share of calls there",
            description = "Needs PROMOTE_PROMPTS for a protected label, MANAGE_PROMPTS for any other.")
    @APIResponseSchema(value = LabelView.class, responseCode = "200", responseDescription = "The label as it sits now")
    public LabelView putLabel(@PathParam("name") String name, @PathParam("label") String label, LabelRequest request) {
        return LabelView.of(
                request.share().isPresent()
                        ? labels.split(
                                name, label, request.version(), request.share().get())
                        : labels.move(name, label, request.version()));
    }

    /** Takes a label away. */
    @DELETE
    @Path("{name: .+}/labels/{label}")
    @Operation(
            summary = "Take a label off a prompt",
            description = "Needs PROMOTE_PROMPTS for a protected label, MANAGE_PROMPTS for any other.")
    @APIResponse(responseCode = "204", description = "It is off")
    public void removeLabel(@PathParam("name") String name, @PathParam("label") String label) {
        labels.remove(name, label);
    }

    /** Moves a label back to where it was before. */
    @POST
    @Path("{name: .+}/labels/{label}/rollback")
    @Operation(
            summary = "Move a label back to the version where it was before",
            description =
                    "Needs PROMOTE_PROMPTS for a protected label, MANAGE_PROMPTS for any other. If-Match: the number"
                            + " of the version on which it sits.")
    @APIResponseSchema(value = LabelView.class, responseCode = "200", responseDescription = "The label as it sits now")
    public LabelView rollBack(
            @PathParam("name") String name,
            @PathParam("label") String label,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return LabelView.of(PromptPlaces.rollBack(library, labels, name, label, Revision.ofIfMatch(ifMatch)));
    }

    /** Gives a prompt other tags. */
    @PUT
    @Path("{name: .+}/tags")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a prompt other tags", description = "Needs MANAGE_PROMPTS.")
    @APIResponseSchema(value = PromptView.class, responseCode = "200", responseDescription = "The prompt")
    public PromptView tag(@PathParam("name") String name, TagsRequest request) {
        library.tag(name, Set.copyOf(request.tags()));
        return PromptPlaces.summary(library, name);
    }

    /** Takes a prompt out of sight. */
    @DELETE
    @Path("{name: .+}")
    @Operation(summary = "Archive a prompt: it is not served any more", description = "Needs MANAGE_PROMPTS.")
    @APIResponse(responseCode = "204", description = "It is archived")
    public void archive(@PathParam("name") String name) {
        library.archive(name);
    }
}

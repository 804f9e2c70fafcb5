package dev.chancery.api.conversations;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.api.Texts;
import dev.chancery.conversations.MemoryPage;
import dev.chancery.conversations.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** What is stored of persons. Their names may have slashes, and so are parameters, not parts of a path. */
@Path("v1/persons")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
@APIResponse(responseCode = "default", ref = "problem")
public class PersonsResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Persons persons;

    /** A page of memories. */
    @GET
    @Path("memories")
    @Operation(
            summary = "Of whom Claude has notes in which application, without the notes",
            description = "Needs READ_CONVERSATIONS.")
    @APIResponseSchema(value = MemoryRows.class, responseCode = "200", responseDescription = "A page of memories")
    public Response memories(
            @Parameter(description = "Of whom; of all when nothing is said") @QueryParam("principal") @Nullable
                    String principal,
            @Parameter(description = "From 1 to 1000") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        String whose = Texts.checked("principal", principal);
        MemoryPage page = Places.of(() -> persons.memories(whose, cursor, most));
        return Pages.answer(uri, MemoryRows.of(page), page.next());
    }

    /** The notes of one memory. */
    @GET
    @Path("notes")
    @Operation(
            summary = "Claude's notes of a person in an application",
            description = "Needs READ_CONVERSATIONS. That somebody looked is recorded in the audit trail.")
    @APIResponseSchema(value = NoteList.class, responseCode = "200", responseDescription = "All of them, by path")
    public NoteList notes(
            @Parameter(required = true, description = "In which application") @QueryParam("application") @Nullable
                    String application,
            @Parameter(required = true, description = "Of whom") @QueryParam("principal") @Nullable String principal) {
        return new NoteList(persons.notes(given("application", application), given("principal", principal)).stream()
                .map(NoteView::of)
                .toList());
    }

    /** Deletes notes. */
    @DELETE
    @Path("notes")
    @Operation(
            summary = "Delete a note of a person in an application, or all below a path",
            description = "Needs MANAGE_CONVERSATIONS.")
    @APIResponseSchema(value = DeletedNotes.class, responseCode = "200", responseDescription = "How many there were")
    public DeletedNotes delete(
            @Parameter(required = true, description = "In which application") @QueryParam("application") @Nullable
                    String application,
            @Parameter(required = true, description = "Of whom") @QueryParam("principal") @Nullable String principal,
            @Parameter(required = true, description = "Such as /memories/tea; /memories for all")
                    @QueryParam("path")
                    @Nullable
                    String path) {
        int deleted =
                persons.delete(given("application", application), given("principal", principal), given("path", path));
        if (deleted == 0) {
            throw RefusedException.notFound("note");
        }
        return new DeletedNotes(deleted);
    }

    /** What would be forgotten. */
    @GET
    @Path("stored")
    @Operation(
            summary = "What is stored of a person, in all applications, and would be forgotten now",
            description = "Needs FORGET_PERSONS.")
    @APIResponseSchema(value = StoredView.class, responseCode = "200", responseDescription = "How much it is")
    public StoredView stored(
            @Parameter(required = true, description = "Of whom") @QueryParam("principal") @Nullable String principal) {
        return StoredView.of(persons.stored(given("principal", principal)));
    }

    /** Forgets a person. */
    @POST
    @Path("forget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Delete all conversations, notes, requests and answers of a person, in all applications",
            description = "Needs FORGET_PERSONS. There is no way back. Costs and the audit trail stay; what others said"
                    + " of the person is not found.")
    @APIResponseSchema(value = ForgottenView.class, responseCode = "200", responseDescription = "What was deleted")
    public ForgottenView forget(PersonRequest request) {
        return ForgottenView.of(persons.forget(request.principal()));
    }

    private static String given(String name, @Nullable String text) {
        if (text == null) {
            throw new InvalidRequestException(name, "is missing");
        }
        return text;
    }
}

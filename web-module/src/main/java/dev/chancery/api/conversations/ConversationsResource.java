package dev.chancery.api.conversations;

import dev.chancery.api.Exports;
import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.Pages;
import dev.chancery.api.RefusedException;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationPage;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.export.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conversations that are stored. */
@Path("v1/conversations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@APIResponse(responseCode = "default", ref = "problem")
public class ConversationsResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    private static final int USUAL_TURNS = 50;
    private static final int MOST_TURNS = 100;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    ConversationArchive archive;

    /** A page of conversations. */
    @GET
    @Operation(
            summary = "Conversations, the one that was had last first, without what was said",
            description = "Needs READ_CONVERSATIONS.")
    @APIResponseSchema(
            value = ConversationRows.class,
            responseCode = "200",
            responseDescription = "A page of conversations")
    public Response find(
            @BeanParam ConversationParameters parameters,
            @Parameter(description = "From 1 to 1000") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Where the page before ended") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Pages.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        ConversationFilter filter = parameters.filter();
        ConversationPage page = Places.of(() -> archive.find(filter, cursor, most));
        return Pages.answer(uri, ConversationRows.of(page), page.next());
    }

    /** One conversation. */
    @GET
    @Path("{id}")
    @Operation(summary = "A conversation, without what was said", description = "Needs READ_CONVERSATIONS.")
    @APIResponseSchema(value = ConversationView.class, responseCode = "200", responseDescription = "The conversation")
    public ConversationView conversation(@PathParam("id") String id) {
        return ConversationView.of(found(id));
    }

    /** What was said. */
    @GET
    @Path("{id}/turns")
    @Operation(
            summary = "What was said in a conversation, turn by turn",
            description = "Needs READ_CONVERSATIONS. That somebody looked is recorded in the audit trail.")
    @APIResponseSchema(value = TurnRows.class, responseCode = "200", responseDescription = "The turns, in order")
    public Response turns(
            @PathParam("id") String id,
            @Parameter(description = "From 1 to 100") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The number of the first turn") @QueryParam("cursor") @DefaultValue("1")
                    Integer cursor,
            @Context UriInfo uri) {
        int most = Pages.limit(limit, USUAL_TURNS, MOST_TURNS);
        if (cursor < 1) {
            throw new InvalidRequestException("cursor", "must be 1 or more");
        }
        int inAll = found(id).turns();
        TurnRows turns = TurnRows.of(archive.read(id, cursor, most), inAll);
        return Pages.answer(uri, turns, turns.next());
    }

    /** Conversations as a file. */
    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Conversations as a file, one turn a line, the conversation that was had last first",
            description = "Needs EXPORT_CONVERSATIONS.")
    @APIResponse(
            responseCode = "200",
            description = "The turns",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam ConversationParameters parameters) {
        ConversationFilter filter = parameters.filter();
        return Exports.rows("conversations", ExportFormat.NDJSON, out -> archive.export(filter, out));
    }

    /** Deletes a conversation. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a conversation with all that was said in it; what it cost stays in the ledger",
            description = "Needs MANAGE_CONVERSATIONS.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public void delete(@PathParam("id") String id) {
        if (!archive.delete(id)) {
            throw RefusedException.notFound("conversation");
        }
    }

    private ConversationRow found(String id) {
        return archive.row(id).orElseThrow(() -> RefusedException.notFound("conversation"));
    }
}

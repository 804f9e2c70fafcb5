package dev.chancery.api.users;

import dev.chancery.api.RefusedException;
import dev.chancery.api.Revision;
import dev.chancery.users.ApiToken;
import dev.chancery.users.IssuedAccess;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserChangedException;
import dev.chancery.users.UserProfile;
import dev.chancery.users.Users;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Users. */
@Path("v1/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@APIResponse(responseCode = "default", ref = "problem")
public class UsersResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Users users;

    /** All users. */
    @GET
    @Operation(summary = "The users, by name", description = "Needs READ_USERS.")
    @APIResponseSchema(value = UserList.class, responseCode = "200", responseDescription = "All of them")
    public UserList list() {
        return new UserList(users.list().stream().map(UserView::of).toList());
    }

    /** One user. */
    @GET
    @Path("{id}")
    @Operation(summary = "A user", description = "Needs READ_USERS.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user")
    public Response user(@PathParam("id") String id, @Context Request request) {
        UserAccount user = found(id);
        return Revision.answer(request, user.version(), UserView.of(user));
    }

    /** Adds a user. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a user, who signs in with a one-time password and then chooses their own",
            description = "Needs MANAGE_USERS. The password stands in this answer and nowhere else.")
    @APIResponseSchema(
            value = IssuedView.class,
            responseCode = "201",
            responseDescription = "The user, with the one-time password")
    public Response add(UserRequest request, @Context UriInfo uri) {
        IssuedAccess issued = users.add(request.name(), request.profile());
        return answer(
                Response.created(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(issued.account().id())),
                issued);
    }

    /** Changes what is said of a user. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change name on screens, e-mail, roles and permissions of a user",
            description = "Needs MANAGE_USERS. If-Match: its ETag. Their sessions end when they may do other things"
                    + " then. 409 when nobody would be left to administer.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user as it is now")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ProfileRequest request) {
        UserProfile profile = request.profile();
        return changed(id, ifMatch, version -> users.change(id, version, profile));
    }

    /** Lets a user sign in no more. */
    @POST
    @Path("{id}/disable")
    @Operation(
            summary = "Let a user sign in no more, and end their sessions",
            description = "Needs MANAGE_USERS. If-Match: its ETag. Their API tokens open nothing meanwhile. 409 when"
                    + " nobody would be left to administer.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user as it is now")
    public Response disable(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(id, ifMatch, version -> users.disable(id, version));
    }

    /** Lets a user sign in again. */
    @POST
    @Path("{id}/enable")
    @Operation(summary = "Let a user sign in again", description = "Needs MANAGE_USERS. If-Match: its ETag.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user as it is now")
    public Response enable(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(id, ifMatch, version -> users.enable(id, version));
    }

    /** Ends the sessions of a user. */
    @POST
    @Path("{id}/end-sessions")
    @Operation(
            summary = "End the sessions of a user, who may sign in again at once",
            description = "Needs MANAGE_USERS. If-Match: its ETag.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The user as it is now")
    public Response endSessions(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(id, ifMatch, version -> users.endSessions(id, version));
    }

    /** Gives a user a one-time password. */
    @POST
    @Path("{id}/reset-password")
    @Operation(
            summary = "Give a user a one-time password in place of their own, and end their sessions",
            description =
                    "Needs MANAGE_USERS. If-Match: its ETag. The password stands in this answer and nowhere else.")
    @APIResponseSchema(
            value = IssuedView.class,
            responseCode = "200",
            responseDescription = "The user, with the one-time password")
    public Response resetPassword(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), changing(id, ifMatch, version -> users.resetPassword(id, version)));
    }

    /** Deletes a user. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a user and their API tokens, and end their sessions",
            description = "Needs MANAGE_USERS. If-Match: its ETag. 409 when nobody would be left to administer.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changing(id, ifMatch, version -> {
            users.delete(id, version);
            return version;
        });
    }

    /** The API tokens of a user. */
    @GET
    @Path("{id}/tokens")
    @Operation(
            summary = "What is known of the API tokens of a user, the newest first",
            description = "Needs READ_USERS.")
    @APIResponseSchema(value = TokenList.class, responseCode = "200", responseDescription = "All of them")
    public TokenList tokens(@PathParam("id") String id) {
        return new TokenList(
                users.tokens(found(id).id()).stream().map(TokenView::of).toList());
    }

    /** Makes an API token worthless. */
    @DELETE
    @Path("{id}/tokens/{token}")
    @Operation(
            summary = "Make an API token of a user worthless, at once and for good",
            description = "Needs MANAGE_USERS.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public void revoke(@PathParam("id") String id, @PathParam("token") String token) {
        users.revokeToken(found(id).id(), token(id, token));
    }

    private Response changed(String id, @Nullable String ifMatch, LongFunction<UserAccount> change) {
        UserAccount user = changing(id, ifMatch, change);
        return Response.ok(UserView.of(user)).tag(Revision.tag(user.version())).build();
    }

    private static Response answer(Response.ResponseBuilder answer, IssuedAccess issued) {
        return answer.entity(IssuedView.of(issued))
                .tag(Revision.tag(issued.account().version()))
                .build();
    }

    private <T> T changing(String id, @Nullable String ifMatch, LongFunction<T> change) {
        return Revision.changing(ifMatch, () -> found(id).version(), UserChangedException.class, change);
    }

    private UserAccount found(String id) {
        return users.list().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("user"));
    }

    private String token(String id, String tokenId) {
        return users.tokens(id).stream()
                .map(ApiToken::id)
                .filter(tokenId::equals)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("token of this user"));
    }
}

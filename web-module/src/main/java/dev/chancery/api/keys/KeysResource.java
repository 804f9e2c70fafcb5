package dev.chancery.api.keys;

import dev.chancery.api.RefusedException;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.RotationPolicy;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** API keys. */
@Path("v1/keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
@APIResponse(responseCode = "default", ref = "problem")
public class KeysResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    KeyChain keys;

    /** All keys that are not archived. */
    @GET
    @Operation(summary = "The keys, without their secrets", description = "Needs READ_KEYS.")
    @APIResponseSchema(value = KeyList.class, responseCode = "200", responseDescription = "All of them")
    public KeyList list() {
        return new KeyList(keys.list().stream().map(KeyView::of).toList());
    }

    /** One key, an archived one as well. */
    @GET
    @Path("{id}")
    @Operation(summary = "A key, without its secrets", description = "Needs READ_KEYS.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key")
    public KeyView key(@PathParam("id") String id) {
        return KeyView.of(found(id));
    }

    /** Stores a key; it is not in use before it is verified and activated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a key, which is then to be verified and put into use",
            description = "Needs MANAGE_KEYS. Sent twice with one Idempotency-Key, it is added once.")
    @APIResponseSchema(value = AddedKey.class, responseCode = "201", responseDescription = "The key")
    public Response add(
            @Parameter(description = "A UUID") @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            KeyRequest request,
            @Context UriInfo uri) {
        String token = new KeyRotation(keys).token(idempotencyKey);
        AddedKey added = AddedKey.of(keys.add(
                token, request.draft(keys.environment()), request.secret().reveal()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(added.key().id()))
                .entity(added)
                .build();
    }

    /** Puts another secret in the present one's place. */
    @POST
    @Path("{id}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store another secret, verify it, and put it into use in place of the present one",
            description = "Needs ROTATE_KEYS. Sent again with the same Idempotency-Key, it goes on where it ended.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView rotate(
            @PathParam("id") String id,
            @Parameter(description = "A UUID") @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            RotationRequest request) {
        KeyRotation rotation = new KeyRotation(keys);
        return KeyView.of(rotation.rotate(found(id).id(), request, rotation.token(idempotencyKey)));
    }

    /** Takes secrets out of use. */
    @POST
    @Path("{id}/retirement")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetirementRequest.class)))
    @Operation(
            summary = "Take a secret, or all of a key, out of use two seconds from now",
            description = "Needs MANAGE_KEYS; ROTATE_KEYS suffices for one secret.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView retire(@PathParam("id") String id, RetirementRequest request) {
        return KeyView.of(request.secretId()
                .map(secretId -> keys.retire(secret(id, secretId)))
                .orElseGet(() -> keys.deactivate(found(id).id())));
    }

    /** Asks the API whether it accepts a secret. */
    @POST
    @Path("{id}/secrets/{secret}/verification")
    @Operation(
            summary = "Ask the API whether it accepts a secret, by a call that costs nothing",
            description = "Needs ROTATE_KEYS or MANAGE_KEYS.")
    @APIResponseSchema(
            value = KeyView.class,
            responseCode = "200",
            responseDescription = "The key, with what the API said")
    public KeyView verify(@PathParam("id") String id, @PathParam("secret") String secret) {
        return KeyView.of(keys.verify(secret(id, secret)));
    }

    /** Puts a verified secret into use. */
    @POST
    @Path("{id}/secrets/{secret}/activation")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivationRequest.class)))
    @Operation(summary = "Put a verified secret into use", description = "Needs ROTATE_KEYS.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView activate(@PathParam("id") String id, @PathParam("secret") String secret, ActivationRequest request) {
        String known = secret(id, secret);
        request.grace().ifPresent(grace -> keys.chooseGrace(known, grace));
        return KeyView.of(keys.activate(known));
    }

    /** Puts a draining secret back into use. */
    @POST
    @Path("{id}/secrets/{secret}/return")
    @Operation(
            summary = "Put a draining secret back into use, in place of the one that replaced it",
            description = "Needs ROTATE_KEYS.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView putBack(@PathParam("id") String id, @PathParam("secret") String secret) {
        return KeyView.of(keys.putBack(secret(id, secret)));
    }

    /** Gives a key another name. */
    @PUT
    @Path("{id}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a key another name; its id stays", description = "Needs MANAGE_KEYS.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView rename(@PathParam("id") String id, NameRequest request) {
        return KeyView.of(keys.rename(found(id).id(), request.name()));
    }

    /** Says how often a key is to be rotated. */
    @PUT
    @Path("{id}/policy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how often a key is to be rotated",
            description = "Needs MANAGE_KEYS. Nothing rotates by itself: people are reminded.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView changePolicy(@PathParam("id") String id, PolicyRequest request) {
        RotationPolicy policy = request.parsed();
        return KeyView.of(keys.changePolicy(found(id).id(), policy));
    }

    /** Says which models a key may serve. */
    @PUT
    @Path("{id}/models")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which models a key may serve", description = "Needs MANAGE_KEYS.")
    @APIResponseSchema(value = KeyView.class, responseCode = "200", responseDescription = "The key as it is now")
    public KeyView changeModels(@PathParam("id") String id, ModelsRequest request) {
        KeyModels models = new KeyModels(request.models());
        return KeyView.of(keys.changeModels(found(id).id(), models));
    }

    /** Takes a key out of sight of which nothing is in use. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Archive a key of which nothing is in use", description = "Needs MANAGE_KEYS.")
    @APIResponse(responseCode = "204", description = "It is archived")
    public void archive(@PathParam("id") String id) {
        keys.archive(found(id).id());
    }

    private ListedKey found(String id) {
        return keys.find(id).orElseThrow(() -> RefusedException.notFound("key"));
    }

    private String secret(String id, String secretId) {
        return found(id)
                .secret(secretId)
                .orElseThrow(() -> RefusedException.notFound("secret of this key"))
                .id();
    }
}

package dev.chancery.api;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("v1/whoami")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caller")
@APIResponse(responseCode = "default", ref = "problem")
public class CallerResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Callers callers;

    /**
     * Whom Chancery takes a caller for.
     *
     * @param name as the server knows them
     * @param kind PERSON or SERVICE
     * @param permissions what they may do, by name
     */
    public record CallerView(String name, String kind, List<String> permissions) {}

    /** The caller of this request. */
    @GET
    @Operation(summary = "Who the caller is, and what they may do")
    @APIResponseSchema(value = CallerView.class, responseCode = "200", responseDescription = "The caller")
    public CallerView whoami() {
        Caller caller = callers.current();
        return new CallerView(
                caller.name(),
                caller.kind().name(),
                caller.permissions().stream().map(Enum::name).sorted().toList());
    }
}

package dev.chancery.api;

import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How Chancery is. */
@Path("v1/health")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
@APIResponse(responseCode = "default", ref = "problem")
public class HealthResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    StatusService status;

    /**
     * How all of it is.
     *
     * @param level the worst of the parts
     * @param parts the worst first
     */
    public record Health(Level level, List<Part> parts) {}

    /**
     * How one part is.
     *
     * @param component the part, such as {@code audit}
     * @param sentence for people
     */
    public record Part(String component, Level level, String sentence) {}

    /** How every part is now; with status 503 when one of them does not work. */
    @GET
    @Operation(
            summary = "How every part of Chancery is",
            description = "Needs READ_STATUS. 503 when a part is FAILING.")
    @APIResponseSchema(value = Health.class, responseCode = "200", responseDescription = "Every part works")
    public Response health() {
        List<Status> parts = status.status();
        Level worst = parts.stream().map(Status::level).max(Level::compareTo).orElse(Level.OK);
        return Response.status(worst == Level.FAILING ? Response.Status.SERVICE_UNAVAILABLE : Response.Status.OK)
                .entity(new Health(
                        worst,
                        parts.stream()
                                .map(part -> new Part(part.component(), part.level(), part.sentence()))
                                .toList()))
                .build();
    }
}

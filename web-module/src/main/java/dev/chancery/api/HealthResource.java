package dev.chancery.api;

import dev.chancery.status.Level;
import dev.chancery.status.NodeStatus;
import dev.chancery.status.PromptDelivery;
import dev.chancery.status.Status;
import dev.chancery.status.StatusService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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
     * @param nodes those that share the database, as the one that answers last heard of them
     */
    public record Health(Level level, List<Part> parts, List<Node> nodes) {}

    /**
     * How one part is.
     *
     * @param component the part, such as {@code audit}
     * @param sentence for people
     */
    public record Part(String component, Level level, String sentence) {}

    /**
     * A node.
     *
     * @param self whether it is the one that answers
     * @param heardSecondsAgo since it last wrote to the database
     * @param silent whether that is longer than usual
     * @param prompts what it serves of the published prompts
     * @param promptsReady how many versions it serves from memory
     * @param promptsPackaged how many prompts it serves as they were packaged with an application
     */
    public record Node(
            String name,
            boolean self,
            Instant started,
            long heardSecondsAgo,
            boolean silent,
            PromptDelivery.State prompts,
            int promptsReady,
            int promptsPackaged) {
        static Node of(NodeStatus node) {
            return new Node(
                    node.name(),
                    node.self(),
                    node.started(),
                    node.quiet().toSeconds(),
                    node.silent(),
                    node.prompts().state(),
                    node.prompts().ready(),
                    node.prompts().packaged());
        }
    }

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
                                .toList(),
                        status.nodes().stream().map(Node::of).toList()))
                .build();
    }
}

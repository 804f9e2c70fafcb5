package dev.chancery.api.audit;

import dev.chancery.api.Instants;
import dev.chancery.api.Texts;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.Outcome;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of the audit trail a request means; what is not given does not matter. */
public class AuditParameters {
    @Parameter(description = "The earliest instant")
    @QueryParam("from")
    @Nullable
    Instant from;

    @Parameter(description = "The instant before which it happened")
    @QueryParam("to")
    @Nullable
    Instant to;

    @Parameter(description = "Who did it")
    @QueryParam("actor")
    @Nullable
    String actor;

    @Parameter(description = "What was done, or how that begins, such as key.")
    @QueryParam("action")
    @Nullable
    String action;

    @Parameter(description = "What it was done to, such as key")
    @QueryParam("resourceType")
    @Nullable
    String resourceType;

    @Parameter(description = "Which one")
    @QueryParam("resourceId")
    @Nullable
    String resourceId;

    @Parameter(description = "How it ended")
    @QueryParam("outcome")
    @Nullable
    Outcome outcome;

    @Parameter(description = "Of which request")
    @QueryParam("correlation")
    @Nullable
    String correlation;

    @Parameter(description = "What stands in actor, action, resource, summary, failure or changes")
    @QueryParam("text")
    @Nullable
    String text;

    AuditQuery query() {
        return new AuditQuery(
                Instants.checked("from", from),
                Instants.checked("to", to),
                Texts.checked("actor", actor),
                Texts.checked("action", action),
                Texts.checked("resourceType", resourceType),
                Texts.checked("resourceId", resourceId),
                outcome,
                Texts.checked("correlation", correlation),
                Texts.checked("text", text));
    }
}

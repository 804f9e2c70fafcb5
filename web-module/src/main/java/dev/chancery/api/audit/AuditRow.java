package dev.chancery.api.audit;

import dev.chancery.audit.AuditEntry;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param actor who did it; empty for nobody that is known
 * @param kind PERSON, SERVICE, SCHEDULER or ANONYMOUS
 * @param source the address of the request, if there was one
 * @param outcome DONE, REFUSED or FAILED
 * @param correlation the same in all rows of one request
 * @param changes for each field before and after, or that a secret changed; null without changes
 * @param place its place in the chain, from 1; null until it is sealed
 */
public record AuditRow(
        String id,
        Instant happened,
        String actor,
        String kind,
        @Nullable String source,
        String action,
        String resourceType,
        @Nullable String resourceId,
        String summary,
        String outcome,
        @Nullable String failure,
        String correlation,
        @Schema(implementation = Object.class) @Nullable Object changes,
        @Nullable Long place) {
    private static final JsonCodec JSON = new JsonCodec();

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.id(),
                entry.happened(),
                entry.actor(),
                entry.kind(),
                entry.source(),
                entry.action(),
                entry.resourceType(),
                entry.resourceId(),
                entry.summary(),
                entry.outcome(),
                entry.failure(),
                entry.correlation(),
                changes(entry.changes()),
                entry.place());
    }

    /** An object in JSON; somebody may have put something else there, which is shown as it is. */
    private static @Nullable Object changes(String json) {
        return json.isEmpty()
                ? null
                : JSON.tryObject(json).<Object>map(Fields.class::cast).orElse(json);
    }
}

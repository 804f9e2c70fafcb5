package dev.chancery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail; what is null does not matter.
 *
 * @param from the earliest instant
 * @param to the instant before which it happened
 * @param actor who did it
 * @param action what was done, or how that begins, such as "key."
 * @param resourceType what it was done to
 * @param resourceId which one
 * @param outcome how it ended
 * @param correlation of which request
 * @param text what the actor, the action, the resource's id, the summary, the failure or the changes contain, in any case
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable Outcome outcome,
        @Nullable String correlation,
        @Nullable String text) {
    /** Every row. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, null, null);

    /** This query, within a time. */
    public AuditQuery between(@Nullable Instant newFrom, @Nullable Instant newTo) {
        return new AuditQuery(newFrom, newTo, actor, action, resourceType, resourceId, outcome, correlation, text);
    }

    /** This query, of one actor. */
    public AuditQuery by(String newActor) {
        return new AuditQuery(from, to, newActor, action, resourceType, resourceId, outcome, correlation, text);
    }

    /** This query, of one action, or of all that begin so. */
    public AuditQuery action(String newAction) {
        return new AuditQuery(from, to, actor, newAction, resourceType, resourceId, outcome, correlation, text);
    }

    /** This query, of one resource, or of all of a type. */
    public AuditQuery resource(String newType, @Nullable String newId) {
        return new AuditQuery(from, to, actor, action, newType, newId, outcome, correlation, text);
    }

    /** This query, of one outcome. */
    public AuditQuery outcome(Outcome newOutcome) {
        return new AuditQuery(from, to, actor, action, resourceType, resourceId, newOutcome, correlation, text);
    }

    /** This query, of one request. */
    public AuditQuery correlation(String newCorrelation) {
        return new AuditQuery(from, to, actor, action, resourceType, resourceId, outcome, newCorrelation, text);
    }

    /** This query, of rows that contain a text. */
    public AuditQuery text(String newText) {
        return new AuditQuery(from, to, actor, action, resourceType, resourceId, outcome, correlation, newText);
    }
}

package dev.chancery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail, as it is stored: also one that somebody tampered with can be shown.
 *
 * @param id a UUID of version 7
 * @param happened when the action began, to the microsecond
 * @param actor who did it; empty for nobody that is known
 * @param kind the name of a {@link dev.chancery.access.Caller.Kind}
 * @param source the address of the request, if there was one
 * @param action what was done, such as "key.rotate"
 * @param resourceType what it was done to, such as "key"
 * @param resourceId which one
 * @param summary in a sentence
 * @param outcome the name of an {@link Outcome}
 * @param failure why it was not done; null when it was
 * @param correlation the same in all rows of one request to Chancery, and in the server log
 * @param changes a JSON object: for each field "before" and "after", or "changed" for a secret; empty without changes
 * @param place its place in the chain, from 1; null until it is sealed, some seconds later
 */
public record AuditEntry(
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
        String changes,
        @Nullable Long place) {}

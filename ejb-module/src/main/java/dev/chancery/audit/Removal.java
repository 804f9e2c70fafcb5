package dev.chancery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is removed, or would be, of the oldest part of the audit trail: whole links of the chain.
 *
 * @param before everything that is removed was sealed before this
 * @param rows how many rows
 * @param batches how many links
 * @param last the newest link that goes; null when nothing does. What stays continues it, and a row that names it is
 *     the record of the removal
 */
public record Removal(
        Instant before, long rows, long batches, @Nullable ChainHead last) {
    static Removal nothing(Instant before) {
        return new Removal(before, 0, 0, null);
    }
}

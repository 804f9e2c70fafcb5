package dev.chancery.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the trail found.
 *
 * @param at when it began
 * @param batches how many links it followed
 * @param rows how many rows these have
 * @param head the newest link that it followed
 * @param findings what is wrong, a sentence each, the first hundred; empty when every row is as it was sealed
 * @param found how many findings there are in all
 */
public record Verification(Instant at, long batches, long rows, ChainHead head, List<String> findings, long found) {
    /** Whether nothing was edited, removed, reordered or inserted. */
    public boolean isIntact() {
        return found == 0;
    }

    /** All of it in a sentence. */
    public String sentence() {
        String what = rows + " rows in " + batches + " batches, head " + head;
        return isIntact()
                ? "The audit trail is intact: " + what + "."
                : found + " findings in " + what + ": " + findings.get(0);
    }
}

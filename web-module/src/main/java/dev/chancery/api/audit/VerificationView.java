package dev.chancery.api.audit;

import dev.chancery.audit.Verification;
import java.time.Instant;
import java.util.List;

/**
 * What a verification found.
 *
 * @param intact whether every row is as it was sealed, where it was, and none is missing
 * @param at when it began
 * @param findings what is wrong, the first hundred
 * @param found how many findings there are in all
 */
public record VerificationView(
        boolean intact, Instant at, long batches, long rows, HeadView head, List<String> findings, long found) {
    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.isIntact(),
                verification.at(),
                verification.batches(),
                verification.rows(),
                HeadView.of(verification.head()),
                verification.findings(),
                verification.found());
    }
}

package dev.chancery.audit;

/** Told how far a verification of the trail is, on the thread that verifies. */
@FunctionalInterface
public interface VerificationProgress {
    /** Goes on to the end. */
    VerificationProgress UNWATCHED = (rows, total) -> true;

    /**
     * Says whether to go on; called after each link of the chain, so it must return soon.
     *
     * @param rows how many were followed so far
     * @param total how many there were to follow when it began; while others write, there may be more in the end
     * @return false to break the verification off
     */
    boolean goesOn(long rows, long total);
}

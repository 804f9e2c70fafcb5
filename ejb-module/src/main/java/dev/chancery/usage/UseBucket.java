package dev.chancery.usage;

import java.time.Instant;

/**
 * Use in one bucket of a series.
 *
 * @param start the first instant
 * @param end the first instant after it
 * @param state whether the numbers are all there
 * @param use the sums
 */
public record UseBucket(Instant start, Instant end, State state, Use use) {
    /** How much is known of a bucket. */
    public enum State {
        /** All of it: nothing there is zero. */
        COMPLETE,
        /** It goes on. */
        UNFINISHED,
        /** The ledger did not exist yet, or it is in the future: nothing there is not zero. */
        MISSING
    }
}

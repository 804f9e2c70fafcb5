package dev.chancery.prompts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to put a protected label on a version, which a second person decides.
 *
 * @param id by which it is decided
 * @param prompt the prompt's name
 * @param number the version that the label is to sit on, or to be tried on
 * @param share of the calls, in per cent, that are to go to it: 100 when the label itself moves
 * @param from the version on which the label sat when it was asked for; null when it sat nowhere
 * @param stale whether the label was moved since, so that it cannot be approved any more
 * @param askedWhy why, in the words of whoever asked
 * @param decidedBy who decided it; empty while it is open
 * @param decidedAt null while it is open
 * @param decidedWhy why it was decided so; empty while it is open
 */
public record PromptPromotion(
        String id,
        String prompt,
        String label,
        int number,
        int share,
        @Nullable Integer from,
        State state,
        boolean stale,
        String askedBy,
        Instant askedAt,
        String askedWhy,
        String decidedBy,
        @Nullable Instant decidedAt,
        String decidedWhy) {
    /** What became of a request. */
    public enum State {
        /** Nothing yet. */
        OPEN,
        /** The label was moved. */
        APPROVED,
        /** A second person was against it. */
        REFUSED,
        /** Whoever asked does not want it any more. */
        WITHDRAWN,
        /** The label was moved in another way, and a newer request took its place. */
        OVERTAKEN
    }
}

package dev.chancery.messages;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the API says of a message batch.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/batch-processing">Batch processing</a>
 */
public record MessageBatch(Fields fields) implements WireObject {
    /** How far a batch is. */
    public enum State {
        /** Its requests are answered one after the other. */
        IN_PROGRESS,
        /** What had begun when it was cancelled is still answered. */
        CANCELING,
        /** Nothing more happens to it. */
        ENDED,
        /** Something that this version does not know. */
        OTHER
    }

    /** @throws MalformedFieldException when there is no id, or another known field is malformed */
    public MessageBatch {
        fields.requireText("id");
        fields.text("processing_status");
        fields.object("request_counts", Counts::of);
        fields.instant("created_at");
        fields.instant("expires_at");
        fields.instant("ended_at");
        fields.instant("cancel_initiated_at");
        fields.text("results_url");
    }

    /**
     * How many of the requests are where; all are in processing until the batch has ended.
     *
     * @param succeeded answered, and billed
     * @param errored refused, and not billed
     * @param canceled not begun when the batch was cancelled
     * @param expired not begun within a day
     */
    public record Counts(long processing, long succeeded, long errored, long canceled, long expired) {
        private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        private static Counts of(Fields counts) {
            return new Counts(
                    counts.number("processing").orElse(0),
                    counts.number("succeeded").orElse(0),
                    counts.number("errored").orElse(0),
                    counts.number("canceled").orElse(0),
                    counts.number("expired").orElse(0));
        }

        /** All requests of the batch. */
        public long total() {
            return processing + succeeded + errored + canceled + expired;
        }
    }

    /** The batch's id, {@code msgbatch_...}. */
    public String id() {
        return fields.requireText("id");
    }

    /** How far it is. */
    public State state() {
        String word = fields.text("processing_status").orElse("").toUpperCase(Locale.ROOT);
        for (State state : State.values()) {
            if (state.name().equals(word)) {
                return state;
            }
        }
        return State.OTHER;
    }

    /** Its requests. */
    public Counts counts() {
        return fields.object("request_counts", Counts::of).orElse(Counts.NONE);
    }

    /** When it was made. */
    public Optional<Instant> createdAt() {
        return fields.instant("created_at");
    }

    /** When what is not answered by then expires: a day after it was made. */
    public Optional<Instant> expiresAt() {
        return fields.instant("expires_at");
    }

    /** When it ended. */
    public Optional<Instant> endedAt() {
        return fields.instant("ended_at");
    }

    /** When it was cancelled. */
    public Optional<Instant> cancelledAt() {
        return fields.instant("cancel_initiated_at");
    }

    /** Whether its results can be read: it has ended, and they were not removed since. */
    public boolean hasResults() {
        return fields.text("results_url").isPresent()
                && fields.text("archived_at").isEmpty();
    }
}

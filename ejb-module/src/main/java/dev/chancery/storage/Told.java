package dev.chancery.storage;

import dev.chancery.status.PromptDelivery;
import dev.chancery.status.PromptDelivery.State;
import org.jspecify.annotations.Nullable;

/**
 * What a node told of the published prompts.
 *
 * @param due the number that it should serve at least
 */
record Told(Delivered delivered, long due) {
    /** Of a node that was heard; null when it did not tell. */
    static PromptDelivery heard(@Nullable Told told) {
        return told == null ? PromptDelivery.of(State.NOT_TOLD) : told.as(told.state());
    }

    /** Of a node that was not heard for a while. */
    static PromptDelivery silent(@Nullable Told told) {
        return told == null ? PromptDelivery.of(State.PERHAPS_STALE) : told.as(State.PERHAPS_STALE);
    }

    /** Of this node, while the database is away. */
    static PromptDelivery away(@Nullable Told told) {
        return told == null || told.delivered().number() == Delivered.NOTHING ? heard(told) : told.as(State.STALE);
    }

    private State state() {
        if (delivered.number() < due) {
            return State.BEHIND;
        }
        if (delivered.packaged() > 0) {
            return State.PACKAGED;
        }
        return delivered.ready() == 0 ? State.NOTHING_ASKED : State.UP_TO_DATE;
    }

    private PromptDelivery as(State state) {
        return new PromptDelivery(state, delivered.ready(), delivered.packaged());
    }
}

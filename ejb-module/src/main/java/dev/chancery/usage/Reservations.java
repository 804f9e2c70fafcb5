package dev.chancery.usage;

import dev.chancery.messages.ClaudeException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * What is set aside for attempts under way, in the ledger's own transactions: so it is there exactly as long as the
 * attempt is open, whatever crashes. Implementations may be called again with the same attempts when a transaction has
 * to be repeated.
 */
public interface Reservations {
    /** Sets nothing aside. */
    Reservations NONE = new Reservations() {
        @Override
        public Map<String, ClaudeException> reserve(EntityManager em, List<AttemptIntent> intents) {
            return Map.of();
        }

        @Override
        public void settle(EntityManager em, List<AttemptOutcome> outcomes) {
            // nothing was set aside
        }
    };

    /**
     * Sets aside what the attempts may use at most.
     *
     * @return for each attempt that must not be made, by its id, why
     */
    Map<String, ClaudeException> reserve(EntityManager em, List<AttemptIntent> intents);

    /**
     * Gives back what was set aside for the attempts, and counts what they really used. An attempt may come twice: first
     * as UNKNOWN, later with what its node, which lived after all, says of it.
     */
    void settle(EntityManager em, List<AttemptOutcome> outcomes);

    /** Called when the transaction is committed, outside of it, on a thread of the container. */
    default void committed() {}
}

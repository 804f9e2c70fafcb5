package dev.chancery.conversations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits on this node for a turn of a conversation: no more than some, so that one conversation does not take up all
 * threads. */
final class Waiters {
    static final int MOST = 16;

    private final Map<Name, Integer> waiting = new ConcurrentHashMap<>();

    private record Name(String application, String conversation) {}

    /** A place among those who wait, until it is left. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ConversationBusyException when so many wait already */
    Place join(Participant participant) {
        Name name = new Name(participant.application(), participant.conversation());
        waiting.compute(name, (any, already) -> {
            int before = already == null ? 0 : already;
            if (before >= MOST) {
                throw new ConversationBusyException(
                        MOST + " callers wait for a turn of the conversation on this node already.");
            }
            return before + 1;
        });
        return () -> waiting.computeIfPresent(name, (any, count) -> count == 1 ? null : count - 1);
    }
}

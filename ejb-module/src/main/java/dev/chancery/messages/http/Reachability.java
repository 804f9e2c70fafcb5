package dev.chancery.messages.http;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the attempts of this node get answers at all, whatever they say. For any number of threads. */
final class Reachability {
    /** One or two are nothing to warn of: connections break. */
    private static final int NOTABLE = 3;

    /**
     * Attempts in a row that got no answer.
     *
     * @param since when the first of them failed
     */
    record Silence(long attempts, Instant since) {
        private static Silence after(@Nullable Silence before, Instant now) {
            return before == null ? new Silence(1, now) : new Silence(before.attempts + 1, before.since);
        }
    }

    private final AtomicReference<@Nullable Silence> silence = new AtomicReference<>();

    void answered() {
        if (silence.get() != null) {
            silence.set(null);
        }
    }

    void notAnswered(Instant now) {
        silence.updateAndGet(before -> Silence.after(before, now));
    }

    /** The silence that lasts, once it is worth a warning. */
    Optional<Silence> silence() {
        return Optional.ofNullable(silence.get()).filter(present -> present.attempts >= NOTABLE);
    }
}

package dev.chancery.messages.http;

import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps the record of attempts: each is noted before its bytes leave, and again when it is over. */
public interface AttemptLedger {
    /** Notes nothing. */
    AttemptLedger NONE = (start, patience) -> new Entry() {
        @Override
        public String id() {
            return start.call() + "-" + start.number();
        }

        @Override
        public CompletionStage<?> end(AttemptEnd end) {
            return CompletableFuture.completedStage(end);
        }
    };

    /**
     * Notes that an attempt is about to be made. Blocks until the note is safe.
     *
     * @param patience the longest wait
     * @throws ClaudeException when it must not be made: it cannot be noted, or a budget has no room for it
     * @throws InterruptedException when interrupted while it waits; the attempt is then not made
     */
    Entry open(AttemptStart start, Duration patience) throws InterruptedException;

    /** An attempt that is noted. */
    interface Entry {
        /** The attempt's id, as it is sent to the API. */
        String id();

        /** Whether contents of this attempt are stored. */
        default boolean wantsContents() {
            return false;
        }

        /** What was asked and answered; before {@link #end}, and only when it is wanted. Does not block. */
        default void contents(Fields request, Fields answer) {
            // not wanted
        }

        /** How long whoever gets the answer shall wait for {@link #end} before they get it all the same. */
        default Duration patience() {
            return Duration.ZERO;
        }

        /** Notes how it went; to be called once, by any thread. Does not block: the stage ends when the note is safe. */
        CompletionStage<?> end(AttemptEnd end);
    }
}

package dev.chancery.conversations;

import dev.chancery.conversations.ConversationStore.Begun;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Turn;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/** A turn under way: it is completed or abandoned, once, by whoever comes first. */
final class OpenTurn {
    private static final System.Logger LOG = System.getLogger("dev.chancery.conversations");

    private final ConversationStore store;
    private final StorageRedaction redaction;
    private final Begun begun;
    private final Asked asked;
    private final Duration left;
    private final AtomicBoolean ended = new AtomicBoolean();

    OpenTurn(ConversationStore store, StorageRedaction redaction, Begun begun, Asked asked, Duration left) {
        this.store = store;
        this.redaction = redaction;
        this.begun = begun;
        this.asked = asked;
        this.left = left;
    }

    /** Asks Claude, after a summary is made, if one is needed. */
    <T> T ask(Summaries summaries, BiFunction<MessageRequest, CallOptions, T> call) {
        CallOptions options = asked.options(left);
        long start = System.nanoTime();
        History history = summaries.complete(begun, asked.request().model(), options);
        Duration rest = left.minusNanos(System.nanoTime() - start);
        Duration least = Duration.ofMillis(1);
        return call.apply(history.before(asked.request()), options.timeout(rest.compareTo(least) < 0 ? least : rest));
    }

    /**
     * Stores the turn. What Claude refused is not stored: later turns would be refused for its sake.
     *
     * @throws TurnNotStoredException when that fails
     */
    void complete(Message answer) {
        if (answer.stopReason().equals(Optional.of(StopReason.REFUSAL))) {
            abandon();
        } else if (ended.compareAndSet(false, true)) {
            store(answer);
        }
    }

    private void store(Message answer) {
        boolean stored;
        try {
            String prompt = asked.options().attribution().promptName();
            List<Turn> said = redaction.redact(begun.history().turns(), said(answer));
            stored = store.complete(begun, said, answer, prompt);
        } catch (RuntimeException e) {
            release();
            throw new TurnNotStoredException("Claude answered, but the turn could not be stored.", answer, e);
        } catch (Error e) {
            release();
            throw e;
        }
        if (!stored) {
            throw new TurnNotStoredException(
                    "Claude answered, but the turn was not stored: it took longer than it may, or the conversation was"
                            + " deleted meanwhile.",
                    answer,
                    null);
        }
    }

    private List<Turn> said(Message answer) {
        List<Turn> said = new ArrayList<>(asked.request().turns());
        if (!answer.content().isEmpty()) { // the API takes no empty turns
            said.add(Turn.of("assistant", answer.content()));
        }
        return said;
    }

    /** Stores nothing. Does nothing when the turn has ended. */
    void abandon() {
        if (ended.compareAndSet(false, true)) {
            release();
        }
    }

    /** If it cannot be released now, that is tried again. */
    private void release() {
        try {
            store.abandon(begun);
        } catch (RuntimeException e) { // whoever ends a turn has something more important to tell
            LOG.log(Level.WARNING, "The lease of a conversation could not be released; that is tried again", e);
        }
    }
}

package dev.chancery.conversations;

import dev.chancery.audit.AuditTrail;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.MessageRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Lets one turn of a conversation be taken after the other, on all nodes. Nobody has a place in a line: who looks first
 * when a turn has ended is next. */
final class TurnTaking {
    /** For the wait between two looks. */
    @FunctionalInterface
    interface Pause {
        void pause(Duration length) throws InterruptedException;
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** By how much clocks of nodes may differ before a turn under way is taken for one that is over. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final ConversationStore store;
    private final StorageRedaction redaction;
    private final AuditTrail trail;
    private final boolean waits;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final Waiters waiters = new Waiters();

    TurnTaking(
            ConversationStore store,
            StorageRedaction redaction,
            AuditTrail trail,
            boolean waits,
            LongSupplier nanoTime,
            Pause pause) {
        this.store = store;
        this.redaction = redaction;
        this.trail = trail;
        this.waits = waits;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** Now, for {@link #open}. */
    long now() {
        return nanoTime.getAsLong();
    }

    /**
     * Begins a turn. Blocks while another one is under way.
     *
     * @param since when it was asked for: from then on its time runs
     * @throws ConversationBusyException when it may not wait, or too many wait already
     * @throws DeadlineExceededException when there is no time left to wait
     * @throws CallCancelledException when interrupted; the thread stays interrupted
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    OpenTurn open(Asked asked, long since) {
        Optional<OpenTurn> atOnce = tryOpen(asked, left(asked, since));
        if (atOnce.isPresent()) {
            return atOnce.get();
        }
        if (!waits) {
            throw new ConversationBusyException("Another turn of the conversation is under way.");
        }
        try (Waiters.Place place = waiters.join(asked.participant())) {
            return waited(asked, since);
        }
    }

    private OpenTurn waited(Asked asked, long since) {
        Duration next = FIRST_PAUSE;
        while (true) {
            Duration left = left(asked, since);
            pause(next.compareTo(left) < 0 ? next : left);
            Optional<OpenTurn> open = tryOpen(asked, left(asked, since));
            if (open.isPresent()) {
                return open.get();
            }
            next = next.plus(next).compareTo(LONGEST_PAUSE) < 0 ? next.plus(next) : LONGEST_PAUSE;
        }
    }

    private Optional<OpenTurn> tryOpen(Asked asked, Duration left) {
        return admitted(asked.participant(), () -> store.begin(asked, left.plus(CLOCKS)))
                .map(begun -> new OpenTurn(store, redaction, begun, asked, left));
    }

    private Duration left(Asked asked, long since) {
        Duration left = asked.limit().minusNanos(nanoTime.getAsLong() - since);
        if (left.isNegative() || left.isZero()) {
            throw new DeadlineExceededException(
                    ErrorDetails.of("The turn of the conversation could not begin within " + asked.limit()
                            + ": another one was under way, or no thread was free."),
                    null);
        }
        return left;
    }

    /** The request with what was said before, without beginning a turn. */
    MessageRequest peek(Participant participant, MessageRequest request) {
        return admitted(participant, () -> store.read(participant, request.turns()))
                .before(request);
    }

    private <T> T admitted(Participant participant, Supplier<T> work) {
        try {
            if (participant.needsUnguessableId()) {
                throw new IllegalArgumentException("conversation must have at least " + Conversations.UNGUESSABLE
                        + " characters that nobody guesses when nobody is known to call: see Conversations.newId()");
            }
            return work.get();
        } catch (ConversationNotAllowedException e) {
            trail.refused(
                    participant.caller(),
                    "conversation.continue",
                    "conversation",
                    participant.conversation(),
                    "It is somebody else's.");
            throw e;
        }
    }

    private void pause(Duration length) {
        try {
            pause.pause(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    ErrorDetails.of("Interrupted while another turn of the conversation was under way."), e);
        }
    }
}

package dev.chancery.usage;

import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptLedger;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Quote;
import dev.chancery.storage.Ids;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger: an attempt is noted, and the note committed, before its bytes leave; how it went is noted after.
 * What was sent and has no outcome because its node ended is UNKNOWN, never missing.
 */
public final class UsageLedger implements AttemptLedger {
    private static final System.Logger LOG = System.getLogger("dev.chancery.usage");

    /** Says what something costs. */
    interface Quotes {
        Quote quote(String model, Instant at, Consumption consumption);
    }

    private static final long SHORT_NANOS = 5_000_000L;

    private final LedgerConfig config;
    private final ContentsConfig contents;
    private final Redactor notStored;
    private final Quotes quotes;
    private final Clock clock;
    private final AtomicInteger open = new AtomicInteger();
    private final GroupCommit<AttemptIntent, Optional<ClaudeException>> intents;
    private final GroupCommit<EndedAttempt, Boolean> ends;

    UsageLedger(
            LedgerConfig config,
            ContentsConfig contents,
            Redactor notStored,
            LedgerStore store,
            Quotes quotes,
            Clock clock,
            Executor executor) {
        this.config = config;
        this.contents = contents;
        this.notStored = notStored;
        this.quotes = quotes;
        this.clock = clock;
        this.ends =
                new GroupCommit<>("outcomes", executor, GroupCommit.WhenAway.KEEP, store::end, (late, cancelled) -> {});
        this.intents = new GroupCommit<>("intents", executor, GroupCommit.WhenAway.FAIL, store::begin, this::notMade);
    }

    @Override
    public Entry open(AttemptStart start, Duration patience) throws InterruptedException {
        AttemptIntent intent = new AttemptIntent(Ids.next(), clock.instant(), start);
        CompletableFuture<Optional<ClaudeException>> note = intents.submit(intent);
        try {
            Optional<ClaudeException> refusal = note.get(shorter(patience, config.intentWait()), TimeUnit.NANOSECONDS);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return new Noted(intent, config.outcomeWait());
        } catch (InterruptedException e) {
            withdraw(intent, note);
            throw e;
        } catch (TimeoutException e) {
            return unnoted(intent, note, "it does not answer", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return unnoted(intent, note, String.valueOf(cause.getMessage()), cause);
        }
    }

    private Entry unnoted(
            AttemptIntent intent, CompletableFuture<Optional<ClaudeException>> note, String why, Throwable cause) {
        if (config.required()) {
            withdraw(intent, note);
            throw new UnavailableException(
                    ErrorDetails.of("The call was not sent, because the usage ledger cannot record it: " + why
                            + " (chancery.ledger.required=false would let it go)."),
                    cause);
        }
        LOG.log(Level.WARNING, "An attempt is sent before it is recorded, because the ledger cannot: {0}", why);
        return new Noted(intent, Duration.ZERO); // what may go without its record does not wait for it afterwards
    }

    /** The attempt is not made: what is noted of it already is ended. */
    private void withdraw(AttemptIntent intent, CompletableFuture<Optional<ClaudeException>> note) {
        if (!note.cancel(false)
                && !note.isCompletedExceptionally()
                && note.join().isEmpty()) {
            ended(intent, notSent(), null, false);
        }
    }

    /** Nobody waits for its note any more: it is not made, unless attempts need no note and its caller has gone on. */
    private void notMade(AttemptIntent intent, boolean cancelled) {
        if (cancelled || config.required()) {
            ended(intent, notSent(), null, false);
        }
    }

    private CompletableFuture<Boolean> ended(
            AttemptIntent intent, AttemptEnd end, @Nullable Contents said, boolean sent) {
        MeasuredEnd measured = MeasuredEnd.of(end);
        Quote quote = measured.consumption() == null
                ? Quote.NONE
                : quotes.quote(measured.modelOr(intent.start().model()), intent.at(), measured.consumption());
        Instant expires = intent.at().plus(contents.retention());
        ContentEntity stored = said == null ? null : new ContentEntity(intent.id(), expires, said);
        return ends.submit(new EndedAttempt(intent, measured, quote, stored, sent));
    }

    /** Takes the threads that it writes on, while there are some. */
    void start() {
        ends.start();
        intents.start();
    }

    /** How many records wait to be written. */
    public int waiting() {
        return intents.waiting() + ends.waiting();
    }

    /** Writes what waits; tells whether nothing is open any more. Blocks while it does. */
    boolean flush(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean written;
        do {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            written = intents.flush(left) & ends.flush(left) && open.get() == 0;
            LockSupport.parkNanos(written ? 0 : SHORT_NANOS);
        } while (!written && System.nanoTime() - deadline < 0);
        return written;
    }

    /** Takes and writes nothing any more. */
    void close() {
        intents.close();
        ends.close();
    }

    private static AttemptEnd notSent() {
        return new AttemptEnd(
                AttemptEnd.Result.CANCELLED, null, Usage.UNKNOWN, null, null, null, 0, "not_sent", Duration.ZERO, null);
    }

    private static long shorter(Duration one, Duration other) {
        return Math.max(0, one.compareTo(other) < 0 ? one.toNanos() : other.toNanos());
    }

    private final class Noted implements Entry {
        private final AttemptIntent intent;
        private final Duration patience;
        private volatile @Nullable Contents said;

        Noted(AttemptIntent intent, Duration patience) {
            this.intent = intent;
            this.patience = patience;
            open.incrementAndGet();
        }

        @Override
        public String id() {
            return intent.id();
        }

        @Override
        public boolean wantsContents() {
            return contents.wants(intent.start());
        }

        @Override
        public void contents(Fields request, Fields answer) {
            said = Contents.of(request, answer, notStored);
        }

        @Override
        public Duration patience() {
            return patience;
        }

        @Override
        public CompletionStage<?> end(AttemptEnd end) {
            open.decrementAndGet();
            return ended(intent, end, said, true);
        }
    }
}

package dev.chancery.messages.http;

import dev.chancery.keys.KeyLease;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An attempt under way: the key lent for it and its entry in the ledger. Both are settled once, by whoever sees its
 * end first.
 */
final class Attempt {
    private static final System.Logger LOG = System.getLogger("dev.chancery.calls");

    private final KeyLease lease;
    private final AttemptLedger.Entry entry;
    private final LongSupplier nanoTime;
    private final long deadline;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long sentAt;
    private volatile boolean withheld;
    private volatile @Nullable Duration firstContent;
    private volatile @Nullable HttpAnswer answer;
    private volatile Fields request = Fields.empty();

    /** @param patience how long its caller can still wait for all of it */
    Attempt(KeyLease lease, AttemptLedger.Entry entry, LongSupplier nanoTime, Duration patience) {
        this.lease = lease;
        this.entry = entry;
        this.nanoTime = nanoTime;
        this.sentAt = nanoTime.getAsLong();
        this.deadline = sentAt + patience.toNanos();
    }

    /** The id under which the ledger has it. */
    String id() {
        return entry.id();
    }

    /** What it asks, for those who want to store it. */
    void asks(@Nullable Fields body) {
        request = body == null ? Fields.empty() : body;
    }

    KeyLease lease() {
        return lease;
    }

    /**
     * Its bytes leave now. Since the key was lent, the attempt was noted and a connection was waited for.
     *
     * @throws KeyException when the key was retired meanwhile: then nothing is sent, and the attempt is over
     */
    void sending() {
        if (!lease.usable()) {
            withheld = true;
            notSent();
            throw new KeyException(
                    ErrorDetails.of("The API key " + lease.key() + " was retired meanwhile; call again."), null);
        }
        sentAt = nanoTime.getAsLong();
    }

    void answered(HttpAnswer received) {
        answer = received;
        lease.answered(name -> received.headers().firstValue(name).orElse(null));
    }

    void firstContent() {
        if (firstContent == null) {
            firstContent = elapsed();
        }
    }

    /** The whole answer came; waits, for a while, until that is noted. */
    void succeeded(Outcome outcome) {
        await(end(AttemptEnd.Result.SUCCEEDED, outcome, null));
    }

    /** It failed, after it had used what is known by then; waits, for a while, until that is noted. */
    void failed(Throwable reason, Outcome outcome) {
        boolean cancelled = reason instanceof CallCancelledException || reason instanceof InterruptedException;
        AttemptEnd.Result result = cancelled ? AttemptEnd.Result.CANCELLED : AttemptEnd.Result.FAILED;
        await(end(result, outcome, wordFor(reason)));
    }

    /** The caller did not want the rest. Does not wait. */
    void cancelled(Outcome outcome) {
        end(AttemptEnd.Result.CANCELLED, outcome, "closed");
    }

    /** Its time was over, whether or not anybody reads on. Does not wait. */
    void late(Outcome outcome) {
        end(AttemptEnd.Result.FAILED, outcome, "too_late");
    }

    /** Whether nothing was sent, because its key was retired before. */
    boolean isWithheld() {
        return withheld;
    }

    private void notSent() {
        end(AttemptEnd.Result.CANCELLED, Outcome.NONE, "not_sent");
    }

    private @Nullable CompletionStage<?> end(AttemptEnd.Result result, Outcome outcome, @Nullable String error) {
        if (!over.compareAndSet(false, true)) {
            return null;
        }
        giveBack(outcome);
        HttpAnswer received = answer;
        return entry.end(new AttemptEnd(
                result,
                outcome.model(),
                outcome.usage(),
                outcome.stopReason(),
                received == null ? null : received.requestId().orElse(null),
                received == null ? null : received.organization().orElse(null),
                received == null ? 0 : received.status(),
                error,
                elapsed(),
                firstContent));
    }

    /** Whatever fails here, the ledger must hear of the end. */
    private void giveBack(Outcome outcome) {
        try (lease) {
            used(outcome.usage());
            if (entry.wantsContents() && !request.isEmpty()) {
                entry.contents(request, outcome.answer());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The key or the contents of an attempt could not be settled", e);
        }
    }

    private void used(Usage usage) {
        try {
            if (usage.inputTokens().isPresent() || usage.outputTokens().isPresent()) {
                long input = usage.inputTokens().orElse(0)
                        + usage.cacheCreationInputTokens().orElse(0);
                lease.used(Math.max(0, input), Math.max(0, usage.outputTokens().orElse(0)));
            }
        } catch (MalformedFieldException e) { // a number that is none: the estimate stands
            LOG.log(System.Logger.Level.DEBUG, "The usage of an attempt cannot be read: {0}", e.getMessage());
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - sentAt));
    }

    /** What the ledger promises to note is noted later if it does not answer now; the answer is not lost for that. */
    private void await(@Nullable CompletionStage<?> noted) {
        if (noted == null) {
            return;
        }
        try {
            long left = Math.max(0, deadline - nanoTime.getAsLong());
            noted.toCompletableFuture().get(Math.min(left, entry.patience().toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "The outcome of an attempt is not noted yet: {0}", e.getMessage());
        }
    }

    private static String wordFor(Throwable reason) {
        if (reason instanceof ClaudeException known && known.errorType().isPresent()) {
            return known.errorType().get();
        }
        String name = reason.getClass().getSimpleName().replace("Exception", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** What is known of an answer. */
    record Outcome(
            @Nullable String model, Usage usage, @Nullable StopReason stopReason, Fields answer) {
        static final Outcome NONE = new Outcome(null, Usage.UNKNOWN, null, Fields.empty());

        /** Of a message, as far as it came. */
        static Outcome of(Message message) {
            try {
                return new Outcome(
                        message.fields().text("model").orElse(null),
                        message.usage(),
                        message.stopReason().orElse(null),
                        message.fields());
            } catch (MalformedFieldException e) {
                return NONE;
            }
        }
    }
}

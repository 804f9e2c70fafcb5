package dev.chancery.console.playground;

import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Claude one case after the other, until all are asked, the cap is reached or unknowable, or somebody stops it. */
final class CaseRun implements Runnable {
    /** Why it ended. */
    enum End {
        DONE,
        CAPPED,
        /** A call has no price, so that the cap could not be kept. */
        UNPRICED,
        STOPPED
    }

    /**
     * A case for a version.
     *
     * @param request what is asked; may throw what a person is told
     */
    record Job(TestCase of, Side side, Supplier<MessageRequest> request) {}

    private final Claude claude;
    private final RunCost cost;
    private final List<Job> jobs;
    private final BigDecimal cap;
    private final BiConsumer<Job, CaseResult> answered;
    private final BiConsumer<Job, RuntimeException> failed;
    private final Consumer<End> ended;
    private BigDecimal spent = BigDecimal.ZERO;
    private boolean unpriced;
    private volatile boolean stopped;
    private volatile @Nullable Thread asking;

    /**
     * @param cap US dollars; the call during which it is passed is the last one
     * @param answered told each answer, on the thread that asks
     * @param failed told why there is no answer, likewise
     * @param ended told at the end, once
     */
    CaseRun(
            Claude claude,
            RunCost cost,
            List<Job> jobs,
            BigDecimal cap,
            BiConsumer<Job, CaseResult> answered,
            BiConsumer<Job, RuntimeException> failed,
            Consumer<End> ended) {
        this.claude = claude;
        this.cost = cost;
        this.jobs = jobs;
        this.cap = cap;
        this.answered = answered;
        this.failed = failed;
        this.ended = ended;
    }

    @Override
    public void run() {
        asking = Thread.currentThread();
        End end = End.DONE;
        for (Job job : jobs) {
            end = early();
            if (end != End.DONE) {
                break;
            }
            tell(job);
        }
        synchronized (this) {
            asking = null;
            Thread.interrupted(); // meant for this run, not for the thread's next task
        }
        ended.accept(end);
    }

    /** Breaks off the call under way; nothing more is asked. Does not block. */
    synchronized void stop() {
        stopped = true;
        if (asking != null) {
            asking.interrupt();
        }
    }

    private End early() {
        if (stopped) {
            return End.STOPPED;
        }
        if (unpriced) {
            return End.UNPRICED;
        }
        return spent.compareTo(cap) >= 0 ? End.CAPPED : End.DONE;
    }

    private void tell(Job job) {
        CaseResult result;
        try {
            result = ask(job);
        } catch (RuntimeException e) {
            failed.accept(job, e);
            return;
        }
        answered.accept(job, result);
    }

    private CaseResult ask(Job job) {
        long begin = System.nanoTime();
        Message message = claude.send(job.request().get(), PlaygroundRun.AS_A_TRIAL);
        BigDecimal price = cost.of(message).orElse(null);
        unpriced = price == null;
        spent = price == null ? spent : spent.add(price);
        return new CaseResult(message.text(), false, price, Duration.ofNanos(System.nanoTime() - begin), Grade.NONE);
    }
}

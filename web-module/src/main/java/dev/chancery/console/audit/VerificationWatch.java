package dev.chancery.console.audit;

import dev.chancery.audit.VerificationProgress;
import java.util.function.LongSupplier;

/** Tells a page of a verification's progress, a few times a second at most, and breaks it off when the page says so. */
final class VerificationWatch implements VerificationProgress {
    private static final long PAUSE_NANOS = 300_000_000;

    private final VerificationSteps steps;
    private final LongSupplier nanoTime;
    private volatile boolean cancelled;
    private long told;
    private boolean toldOnce;

    /** Told how far it is, on the thread that verifies. */
    @FunctionalInterface
    interface VerificationSteps {
        void reached(long rows, long total);
    }

    VerificationWatch(VerificationSteps steps, LongSupplier nanoTime) {
        this.steps = steps;
        this.nanoTime = nanoTime;
    }

    /** Breaks it off, soon. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean goesOn(long rows, long total) {
        long now = nanoTime.getAsLong();
        if (!toldOnce || now - told >= PAUSE_NANOS) {
            toldOnce = true;
            told = now;
            steps.reached(rows, total);
        }
        return !cancelled;
    }
}

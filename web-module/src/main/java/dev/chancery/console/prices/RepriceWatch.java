package dev.chancery.console.prices;

import dev.chancery.usage.Repriced;
import dev.chancery.usage.RepricingProgress;
import java.util.function.Consumer;

/** Tells the page how far pricing again is, twice a second at most, and breaks it off when the page says so. */
final class RepriceWatch implements RepricingProgress {
    private static final long PAUSE_NANOS = 500_000_000;

    private final Consumer<Repriced> steps;
    private volatile boolean cancelled;
    private long told;
    private boolean toldOnce;

    /** @param steps told on the thread that prices */
    RepriceWatch(Consumer<Repriced> steps) {
        this.steps = steps;
    }

    /** Breaks it off, soon. */
    void cancel() {
        cancelled = true;
    }

    /** Whether it was broken off. */
    boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean goesOn(Repriced soFar) {
        long now = System.nanoTime();
        if (!toldOnce || now - told >= PAUSE_NANOS) {
            toldOnce = true;
            told = now;
            steps.accept(soFar);
        }
        return !cancelled;
    }
}

package dev.chancery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock of nanoseconds that goes on only when it is told to; it begins shortly before its numbers overflow. */
public final class SteppedTime implements LongSupplier {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);

    @Override
    public long getAsLong() {
        return now.get();
    }

    /** Goes on by so much. */
    public void advance(Duration step) {
        now.addAndGet(step.toNanos());
    }
}

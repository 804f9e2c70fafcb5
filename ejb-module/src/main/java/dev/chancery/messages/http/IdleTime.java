package dev.chancery.messages.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a reader has waited for content in vain; the time in which it works itself does not count. */
final class IdleTime {
    private final LongSupplier nanoTime;
    private final Duration limit;
    private long waited;
    private long since;
    private boolean waiting;

    IdleTime(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.limit = limit;
    }

    synchronized void waiting() {
        waiting = true;
        since = nanoTime.getAsLong();
    }

    synchronized void working() {
        waited += nanoTime.getAsLong() - since;
        waiting = false;
    }

    synchronized void content() {
        waited = 0;
    }

    synchronized boolean isOver() {
        return waiting && waited + nanoTime.getAsLong() - since > Deadline.nanos(limit);
    }

    Duration limit() {
        return limit;
    }
}

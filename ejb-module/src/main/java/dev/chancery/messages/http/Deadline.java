package dev.chancery.messages.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The instant by which something must be over, on a clock that is never set back. */
final class Deadline {
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private final LongSupplier nanoTime;
    private final long start;
    private final long limit;

    Deadline(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.limit = nanos(limit);
    }

    /** Since it was set. */
    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }

    /** Zero when it has passed. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, limit - (nanoTime.getAsLong() - start)));
    }

    boolean isOver() {
        return remaining().isZero();
    }

    /** In nanoseconds; what is longer than a century is a century, which a long can count. */
    static long nanos(Duration limit) {
        return limit.compareTo(CENTURY) > 0 ? CENTURY.toNanos() : limit.toNanos();
    }

    /** What it was set to. */
    Duration limit() {
        return Duration.ofNanos(limit);
    }
}

package dev.chancery.simulator.limit;

import java.util.function.LongSupplier;

/** A bucket that refills continuously. It can be overdrawn by what turns out to be used only afterwards. */
final class TokenBucket {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final long capacity;
    private final LongSupplier nanos;
    private double level;
    private long asOf;

    TokenBucket(long perMinute, LongSupplier nanos) {
        this.capacity = perMinute;
        this.nanos = nanos;
        this.level = perMinute;
        this.asOf = nanos.getAsLong();
    }

    /** More than the bucket can ever hold counts as a full bucket, or it would never be served. */
    boolean holds(long amount) {
        refill();
        return level >= Math.min(amount, capacity);
    }

    void take(long amount) {
        refill();
        level -= amount;
    }

    long capacity() {
        return capacity;
    }

    long remaining() {
        refill();
        return Math.max(0, (long) level);
    }

    double fullness() {
        refill();
        return level / capacity;
    }

    long nanosUntilFull() {
        return nanosUntil(capacity);
    }

    long nanosUntil(long amount) {
        refill();
        double missing = Math.min(amount, capacity) - level;
        return missing <= 0 ? 0 : (long) Math.ceil(missing * NANOS_PER_MINUTE / capacity);
    }

    private void refill() {
        long now = nanos.getAsLong();
        level = Math.min((double) capacity, level + (now - asOf) * (capacity / NANOS_PER_MINUTE));
        asOf = now;
    }
}

package dev.chancery.limits;

/**
 * What was taken in the last half to whole second and not answered yet, and so may be under way to the API without being
 * in its numbers. For one thread at a time.
 */
final class RecentTakes {
    private static final long SLOT = 500_000_000L;

    private long slotBegan;
    private final long[] current = new long[Meter.values().length];
    private final long[] previous = new long[Meter.values().length];

    RecentTakes(long now) {
        slotBegan = now;
    }

    void add(Meter meter, long amount, long now) {
        turn(now);
        current[meter.ordinal()] += amount;
    }

    /** Something that was taken has been answered; the oldest first. */
    void answered(Meter meter, long amount, long now) {
        turn(now);
        int i = meter.ordinal();
        long old = Math.min(previous[i], amount);
        previous[i] -= old;
        current[i] -= Math.min(current[i], amount - old);
    }

    long of(Meter meter, long now) {
        turn(now);
        return current[meter.ordinal()] + previous[meter.ordinal()];
    }

    private void turn(long now) {
        long age = now - slotBegan;
        if (age < SLOT) {
            return;
        }
        for (int i = 0; i < current.length; i++) {
            previous[i] = age < 2 * SLOT ? current[i] : 0;
            current[i] = 0;
        }
        slotBegan = now;
    }
}

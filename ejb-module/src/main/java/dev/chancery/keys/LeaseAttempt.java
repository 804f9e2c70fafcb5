package dev.chancery.keys;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of trying all keys once. One thread's. */
final class LeaseAttempt {
    private final Set<KeySlot> tried = new HashSet<>();
    private @Nullable KeyLease lease;
    private long changes;
    private boolean passes;
    private long earliest;

    /** Begins, unless it has begun, when the ring had changed so many times. */
    void begin(long ringChanges) {
        if (tried.isEmpty()) {
            changes = ringChanges;
        }
    }

    /** How many times the ring had changed when it began. */
    long changes() {
        return changes;
    }

    boolean hasTried(KeySlot slot) {
        return tried.contains(slot);
    }

    void tried(KeySlot slot) {
        tried.add(slot);
    }

    void lent(KeyLease lent) {
        lease = lent;
    }

    @Nullable
    KeyLease lease() {
        return lease;
    }

    /** The limits of a key that was tried would let the call pass then. */
    void passes(long at) {
        earliest = passes ? earlier(earliest, at) : at;
        passes = true;
    }

    /** When the first key is free for the call, given when the first one of those that rest is. */
    Optional<Long> earliest(Optional<Long> rested) {
        return passes
                ? Optional.of(rested.map(until -> earlier(until, earliest)).orElse(earliest))
                : rested;
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }
}

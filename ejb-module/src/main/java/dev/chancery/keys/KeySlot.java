package dev.chancery.keys;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A key's place in the ring. Guarded by the ring's lock, where nothing else is said. */
final class KeySlot {
    private volatile RingKey key;
    private volatile boolean removed;
    private volatile @Nullable Instant lastUsed;
    private final AtomicInteger leases = new AtomicInteger();
    private long restUntil;
    private long revision;
    private boolean rejected;
    private long lastTurn = -1;

    KeySlot(RingKey key, long nanoTime) {
        this.key = key;
        this.revision = key.revision();
        this.restUntil = nanoTime;
    }

    /** The key; any thread. */
    RingKey key() {
        return key;
    }

    /** Whether it may be sent now; any thread. */
    boolean usable(Instant now) {
        return !removed && !key.isOver(now);
    }

    /** How many leases of it are out; any thread. */
    AtomicInteger leases() {
        return leases;
    }

    /** When it was last sent from this node; any thread. */
    @Nullable
    Instant lastUsed() {
        return lastUsed;
    }

    void lastUsed(Instant instant) {
        lastUsed = instant;
    }

    /** The same secret as it is now, null when it is not to be lent any more; any thread. */
    void become(@Nullable RingKey present) {
        if (present != null) {
            key = present;
        }
        removed = present == null;
    }

    /** What the API has accepted anew has no rest. */
    void renew(long nanoTime) {
        if (revision != key.revision()) {
            revision = key.revision();
            rejected = false;
            restUntil = nanoTime;
        }
    }

    boolean serves(KeyNeed need, Instant now) {
        return usable(now)
                && key.models().include(need.model())
                && (need.name() == null || need.name().equals(key.key().name()));
    }

    boolean isFree(long nanoTime) {
        return restUntil - nanoTime <= 0;
    }

    boolean isRejected() {
        return rejected;
    }

    long restUntil() {
        return restUntil;
    }

    void restUntil(long nanoTime) {
        restUntil = nanoTime;
    }

    void rest(long until, boolean reject) {
        if (reject || rejected || until - restUntil > 0) {
            restUntil = until;
            rejected = reject;
        }
    }

    long lastTurn() {
        return lastTurn;
    }

    void lastTurn(long turn) {
        lastTurn = turn;
    }
}

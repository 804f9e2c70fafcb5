package dev.chancery.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A key that the ring lends. What it finds out it tells the ring, without the lock. */
final class LentKey implements KeyLease {
    private final RotatingKeyRing ring;
    private final KeyLimits limits;
    private final Clock clock;
    private final KeySlot slot;
    private final ApiKey key;
    private final KeyNeed need;
    private final boolean trial;
    private volatile boolean rejectedAgain;
    private volatile boolean sent;
    private volatile boolean settled;
    private volatile boolean closed;

    /** @param trial whether this call tries a key that was rejected */
    LentKey(RotatingKeyRing ring, KeyLimits limits, Clock clock, KeySlot slot, KeyNeed need, boolean trial) {
        this.ring = ring;
        this.limits = limits;
        this.clock = clock;
        this.slot = slot;
        this.key = slot.key().key();
        this.need = need;
        this.trial = trial;
    }

    /** Asks the limits how long the call has to wait; a lease that they stand against is not to be handed out. */
    Duration take() {
        boolean taken = false;
        try {
            Duration wait = limits.take(keyId(), need);
            taken = wait.isZero();
            return wait;
        } finally {
            if (!taken) {
                withdraw();
            }
        }
    }

    @Override
    public ApiKey key() {
        return key;
    }

    @Override
    public String keyId() {
        return slot.key().keyId();
    }

    @Override
    public boolean usable() {
        Instant now = clock.instant();
        boolean usable = slot.usable(now);
        if (usable) {
            sent = true;
            slot.lastUsed(now);
        }
        return usable;
    }

    @Override
    public void park(Duration pause) {
        if (trial || !ring.isRejected(slot)) { // an answer from before the rejection does not bring the key back
            ring.rest(slot, pause, false);
        }
    }

    @Override
    public void reject() {
        rejectedAgain = true;
        ring.reject(slot, key);
    }

    @Override
    public void answered(UnaryOperator<@Nullable String> header) {
        limits.learn(keyId(), need.model(), header);
    }

    @Override
    public void used(long inputTokens, long outputTokens) {
        settled = true;
        limits.settle(keyId(), need, inputTokens, outputTokens);
        ring.returned();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        slot.leases().decrementAndGet();
        if (trial && !sent && !rejectedAgain) {
            ring.mayBeTried(slot);
        } else if (trial && !rejectedAgain) {
            ring.rest(slot, Duration.ZERO, false);
        }
        if (!sent) {
            limits.giveBack(keyId(), need);
            ring.returned();
        } else if (!settled) { // refused, or nobody knows: then the next answer's headers do
            limits.settle(keyId(), need, 0, 0);
            ring.returned();
        }
    }

    private void withdraw() {
        slot.leases().decrementAndGet();
        if (trial) {
            ring.mayBeTried(slot);
        }
    }
}

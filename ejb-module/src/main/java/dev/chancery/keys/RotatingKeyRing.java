package dev.chancery.keys;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lends the keys it was last given, which may be exchanged at any time: what is lent goes on, what is retired is lent no
 * more and not {@linkplain KeyLease#usable() usable}. Waiting threads sleep on a condition. Limits are asked without a
 * lock.
 */
final class RotatingKeyRing implements KeyRing, UsableKeys {
    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingLine line = new WaitingLine(lock);
    private final KeySlots slots = new KeySlots();
    private final Duration retryRejected;
    private final KeyLimits limits;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile Consumer<RingKey> rejections = key -> {};
    private volatile String absence = "";
    private long changes;

    RotatingKeyRing(Duration retryRejected, KeyLimits limits, Clock clock, LongSupplier nanoTime) {
        this.retryRejected = retryRejected;
        this.limits = limits;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Is told, on the caller's thread, of every key that the API rejects; must not block. */
    void onRejection(Consumer<RingKey> listener) {
        rejections = listener;
    }

    /**
     * Lends these keys from now on.
     *
     * @param reason why there are no more, as a sentence for callers that get none; may be empty
     */
    synchronized void replace(Collection<RingKey> keys, String reason) {
        long now = nanoTime.getAsLong();
        absence = reason;
        slots.become(keys, now);
        lock.lock();
        try {
            slots.renew(now, clock.instant());
            changed();
        } finally {
            lock.unlock();
        }
    }

    /** How many leases of a secret are out on this node. */
    int inFlight(String id) {
        return slots.inFlight(id);
    }

    /** When each secret was last sent from this node. */
    Map<String, Instant> lastUsed() {
        return slots.lastUsed();
    }

    /** Whether any key could be lent, parked and limited ones included. */
    boolean hasKeys() {
        lock.lock();
        try {
            return slots.hasAccepted(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> names() {
        lock.lock();
        try {
            return slots.names(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public KeyLease lease(KeyNeed need) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + nanos(need.patience());
        if (mayTryAtOnce(need.line())) {
            KeyLease lease = attempt(need).lease();
            if (lease != null) {
                return lease;
            }
        }
        return leaseInLine(need, deadline);
    }

    private boolean mayTryAtOnce(String of) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return line.isEmpty(of);
        } finally {
            lock.unlock();
        }
    }

    private KeyLease leaseInLine(KeyNeed need, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        WaitingLine.Place place = line.join(need.line(), deadline);
        try {
            while (true) {
                awaitTurn(place);
                lock.unlock();
                LeaseAttempt attempt;
                try {
                    attempt = attempt(need);
                } finally {
                    lock.lock();
                }
                KeyLease lease = attempt.lease();
                if (lease != null) {
                    return lease;
                }
                long now = nanoTime.getAsLong();
                if (attempt.changes() == changes || now - deadline >= 0) {
                    long earliest = earliest(need, attempt, now, deadline);
                    line.first(place, earliest);
                    place.condition().awaitNanos(earliest - now);
                }
            }
        } finally {
            line.leave(place);
            lock.unlock();
        }
    }

    private void awaitTurn(WaitingLine.Place place) throws InterruptedException {
        while (!line.isFirst(place)) {
            long now = nanoTime.getAsLong();
            if (place.deadline() - now <= 0 || place.earliest() - place.deadline() > 0) {
                throw LeaseRefusals.limited(place.earliest() - now);
            }
            place.condition().awaitNanos(place.deadline() - now);
        }
    }

    /** Tries every key that is free now, the best first. Without the lock. */
    private LeaseAttempt attempt(KeyNeed need) {
        LeaseAttempt attempt = new LeaseAttempt();
        Optional<LentKey> lent = pick(need, attempt);
        while (lent.isPresent()) {
            LentKey lease = lent.get();
            Duration wait = lease.take();
            if (wait.isZero()) {
                attempt.lent(lease);
                return attempt;
            }
            attempt.passes(nanoTime.getAsLong() + nanos(wait));
            lent = pick(need, attempt);
        }
        return attempt;
    }

    private Optional<LentKey> pick(KeyNeed need, LeaseAttempt attempt) {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            attempt.begin(changes);
            return slots.take(need, attempt, now, clock.instant()).map(slot -> lend(slot, need, now));
        } finally {
            lock.unlock();
        }
    }

    private LentKey lend(KeySlot slot, KeyNeed need, long now) {
        slot.leases().incrementAndGet();
        boolean trial = slot.isRejected();
        if (trial) {
            slot.restUntil(now + nanos(retryRejected)); // one call tries, the others do not follow
        }
        return new LentKey(this, limits, clock, slot, need, trial);
    }

    /** A trial that never took place is another one's. */
    void mayBeTried(KeySlot slot) {
        lock.lock();
        try {
            slot.restUntil(nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** When the first key is free again; throws when that is never, or too late. Under the lock. */
    private long earliest(KeyNeed need, LeaseAttempt attempt, long now, long deadline) {
        Instant instant = clock.instant();
        List<KeySlot> serving = slots.serving(need, instant);
        if (serving.isEmpty()) {
            throw LeaseRefusals.noKey(need, slots.hasUsable(instant), absence);
        }
        long first = attempt.earliest(KeySlots.firstRested(serving, attempt, now))
                .orElseThrow(() -> LeaseRefusals.allRejected(serving));
        if (first - deadline > 0) {
            throw LeaseRefusals.limited(first - now);
        }
        return first;
    }

    /** A key is not lent for a while; one that is not rejected now is accepted, whatever it was. */
    void rest(KeySlot slot, Duration pause, boolean rejected) {
        lock.lock();
        try {
            slot.rest(nanoTime.getAsLong() + nanos(pause), rejected);
            changed();
        } finally {
            lock.unlock();
        }
    }

    /** The API rejected a key, which was lent as the given one. */
    void reject(KeySlot slot, ApiKey lent) {
        LOG.log(Level.WARNING, "The API rejected the key {0} (401); it is out of use for {1}", lent, retryRejected);
        rest(slot, retryRejected, true);
        rejections.accept(slot.key());
    }

    boolean isRejected(KeySlot slot) {
        lock.lock();
        try {
            return slot.isRejected();
        } finally {
            lock.unlock();
        }
    }

    /** What a key had to give back may let others pass. */
    void returned() {
        lock.lock();
        try {
            changed();
        } finally {
            lock.unlock();
        }
    }

    private void changed() {
        changes++;
        line.wakeFirst();
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE.toNanos() : Math.max(0, duration.toNanos());
    }
}

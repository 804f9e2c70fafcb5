package dev.chancery.keys;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The keys of the configuration. Waiting threads sleep on a condition until a key's rest is over. */
final class ConfiguredKeyRing implements KeyRing {
    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Slot> slots;
    private final Duration retryRejected;
    private final LongSupplier nanoTime;
    private long turn;

    ConfiguredKeyRing(KeysConfig config, LongSupplier nanoTime) {
        long now = nanoTime.getAsLong();
        this.slots = config.keys().stream().map(key -> new Slot(key, now)).toList();
        this.retryRejected = config.retryRejected();
        this.nanoTime = nanoTime;
    }

    @Override
    public KeyLease lease(KeyNeed need) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + nanos(need.patience());
        lock.lockInterruptibly();
        try {
            while (true) {
                long now = nanoTime.getAsLong();
                Optional<Slot> free = free(now);
                if (free.isPresent()) {
                    return free.get().lend(turn++);
                }
                changed.awaitNanos(earliest(now, deadline) - now);
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Slot> free(long now) {
        return slots.stream()
                .filter(slot -> slot.restUntil - now <= 0)
                .min(Comparator.comparingLong(slot -> slot.lastTurn));
    }

    /** When the first parked key is free again; throws when that is never, or too late. */
    private long earliest(long now, long deadline) {
        if (slots.isEmpty()) {
            throw new KeyException(
                    ErrorDetails.of("No API key is configured: set anthropic.api-key (environment ANTHROPIC_API_KEY)."),
                    null);
        }
        Slot first = slots.stream()
                .filter(slot -> !slot.rejected)
                .min(Comparator.comparingLong(slot -> slot.restUntil - now))
                .orElseThrow(this::allRejected);
        if (first.restUntil - deadline > 0) {
            Duration wait = Duration.ofNanos(first.restUntil - now);
            throw new RateLimitedException(
                    ErrorDetails.of("Every API key is at its rate limit; the first is free again in " + wait + ".")
                            .retryAfter(wait),
                    null);
        }
        return first.restUntil;
    }

    private KeyException allRejected() {
        List<String> hints = slots.stream().map(slot -> slot.key.toString()).toList();
        return new KeyException(
                ErrorDetails.of("The API rejected every configured key (401): " + String.join(", ", hints)
                        + ". Set another one in anthropic.api-key."),
                null);
    }

    private void rest(Slot slot, Duration pause, boolean rejected) {
        lock.lock();
        try {
            long until = nanoTime.getAsLong() + nanos(pause);
            if (rejected || slot.rejected || until - slot.restUntil > 0) {
                slot.restUntil = until;
                slot.rejected = rejected;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE.toNanos() : Math.max(0, duration.toNanos());
    }

    /** A key and when it may be lent again. Guarded by the lock. */
    private final class Slot {
        private final ApiKey key;
        private long restUntil;
        private long lastTurn = -1;
        private boolean rejected;

        Slot(ApiKey key, long now) {
            this.key = key;
            this.restUntil = now;
        }

        KeyLease lend(long turn) {
            lastTurn = turn;
            boolean trial = rejected;
            if (trial) {
                restUntil = nanoTime.getAsLong() + nanos(retryRejected); // one call tries, the others do not follow
            }
            return new Lease(this, trial);
        }
    }

    private final class Lease implements KeyLease {
        private final Slot slot;
        private final boolean trial;
        private boolean rejectedAgain;

        Lease(Slot slot, boolean trial) {
            this.slot = slot;
            this.trial = trial;
        }

        @Override
        public ApiKey key() {
            return slot.key;
        }

        @Override
        public String keyId() {
            return "configured:" + slot.key.name();
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void answered(UnaryOperator<@Nullable String> header) {}

        @Override
        public void used(long inputTokens, long outputTokens) {}

        @Override
        public void park(Duration pause) {
            if (trial || !slot.rejected) { // an answer from before the rejection does not bring the key back
                rest(slot, pause, false);
            }
        }

        @Override
        public void reject() {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The API rejected the key {0} (401); it is out of use for {1}",
                    slot.key,
                    retryRejected);
            rejectedAgain = true;
            rest(slot, retryRejected, true);
        }

        @Override
        public void close() {
            if (trial && !rejectedAgain) {
                rest(slot, Duration.ZERO, false);
            }
        }
    }
}

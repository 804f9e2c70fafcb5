package dev.chancery.keys;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lends the keys it was last given, which may be exchanged at any time: what is lent goes on, what is retired is lent no
 * more and not {@linkplain KeyLease#usable() usable}. Waiting threads sleep on a condition. Limits are asked without a
 * lock.
 */
final class RotatingKeyRing implements KeyRing {
    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingLine line = new WaitingLine(lock);
    private final Map<String, KeySlot> slots = new ConcurrentHashMap<>();
    private final Duration retryRejected;
    private final KeyLimits limits;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile Consumer<RingKey> rejections = key -> {};
    private volatile String absence = "";
    private long turn;
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
        Map<String, RingKey> present = keys.stream().collect(Collectors.toMap(RingKey::id, Function.identity()));
        slots.forEach((id, slot) -> slot.become(present.get(id))); // at once: the lock may have to be waited for
        present.forEach((id, key) -> slots.computeIfAbsent(id, absent -> new KeySlot(key, now)));
        lock.lock();
        try {
            slots.values().forEach(slot -> slot.renew(now));
            slots.values()
                    .removeIf(slot ->
                            !slot.usable(clock.instant()) && slot.leases().get() == 0);
            changed();
        } finally {
            lock.unlock();
        }
    }

    /** How many leases of a secret are out on this node. */
    int inFlight(String id) {
        KeySlot slot = slots.get(id);
        return slot == null ? 0 : slot.leases().get();
    }

    /** When each secret was last sent from this node. */
    Map<String, Instant> lastUsed() {
        Map<String, Instant> used = new HashMap<>();
        slots.forEach((id, slot) -> Stream.ofNullable(slot.lastUsed()).forEach(instant -> used.put(id, instant)));
        return used;
    }

    /** Whether any key could be lent, parked and limited ones included. */
    boolean hasKeys() {
        lock.lock();
        try {
            Instant now = clock.instant();
            return slots.values().stream().anyMatch(slot -> slot.usable(now) && !slot.isRejected());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public KeyLease lease(KeyNeed need) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + nanos(need.patience());
        if (mayTryAtOnce(need.model())) {
            Attempt attempt = attempt(need);
            if (attempt.lease != null) {
                return attempt.lease;
            }
        }
        return leaseInLine(need, deadline);
    }

    private boolean mayTryAtOnce(String model) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return line.isEmpty(model);
        } finally {
            lock.unlock();
        }
    }

    private KeyLease leaseInLine(KeyNeed need, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        WaitingLine.Place place = line.join(need.model(), deadline);
        try {
            while (true) {
                awaitTurn(place);
                lock.unlock();
                Attempt attempt;
                try {
                    attempt = attempt(need);
                } finally {
                    lock.lock();
                }
                if (attempt.lease != null) {
                    return attempt.lease;
                }
                if (attempt.changes == changes) {
                    long now = nanoTime.getAsLong();
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
                throw limited(place.earliest() - now);
            }
            place.condition().awaitNanos(place.deadline() - now);
        }
    }

    /** Tries every key that is free now, the best first. Without the lock. */
    private Attempt attempt(KeyNeed need) {
        Set<KeySlot> tried = new HashSet<>();
        Attempt attempt = new Attempt();
        Optional<Lease> lent = pick(need, tried, attempt);
        while (lent.isPresent()) {
            Lease lease = lent.get();
            Duration wait = take(lease, need);
            if (wait.isZero()) {
                attempt.lease = lease;
                return attempt;
            }
            attempt.passes(nanoTime.getAsLong() + nanos(wait));
            lent = pick(need, tried, attempt);
        }
        return attempt;
    }

    /** Asks the limits; a lease that they stand against is not handed out. */
    private Duration take(Lease lease, KeyNeed need) {
        boolean taken = false;
        try {
            Duration wait = limits.take(lease.keyId(), need);
            taken = wait.isZero();
            return wait;
        } finally {
            if (!taken) {
                withdraw(lease);
            }
        }
    }

    private Optional<Lease> pick(KeyNeed need, Set<KeySlot> tried, Attempt attempt) {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            Instant instant = clock.instant();
            if (tried.isEmpty()) {
                attempt.changes = changes;
            }
            Optional<KeySlot> best = slots.values().stream()
                    .filter(slot -> slot.isFree(now) && slot.serves(need, instant) && !tried.contains(slot))
                    .min(Comparator.comparing((KeySlot slot) -> slot.key().fallback())
                            .thenComparingLong(KeySlot::lastTurn)
                            .thenComparing(slot -> slot.key().id()));
            best.ifPresent(tried::add);
            return best.map(slot -> lend(slot, need, now));
        } finally {
            lock.unlock();
        }
    }

    private Lease lend(KeySlot slot, KeyNeed need, long now) {
        slot.lastTurn(turn++);
        slot.leases().incrementAndGet();
        boolean trial = slot.isRejected();
        if (trial) {
            slot.restUntil(now + nanos(retryRejected)); // one call tries, the others do not follow
        }
        return new Lease(slot, need, trial);
    }

    private void withdraw(Lease lease) {
        lease.slot.leases().decrementAndGet();
        if (lease.trial) {
            mayBeTried(lease.slot);
        }
    }

    /** A trial that never took place is another one's. */
    private void mayBeTried(KeySlot slot) {
        lock.lock();
        try {
            slot.restUntil(nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** When the first key is free again; throws when that is never, or too late. Under the lock. */
    private long earliest(KeyNeed need, Attempt attempt, long now, long deadline) {
        Instant instant = clock.instant();
        List<KeySlot> serving = slots.values().stream()
                .filter(slot -> slot.serves(need, instant))
                .toList();
        if (serving.isEmpty()) {
            throw noKey(need);
        }
        long first = serving.stream()
                .filter(slot -> !slot.isRejected() && !slot.isFree(now))
                .map(KeySlot::restUntil)
                .min(Comparator.comparingLong(until -> until - now))
                .map(until -> attempt.passes ? earlier(until, attempt.earliest) : until)
                .or(() -> attempt.passes ? Optional.of(attempt.earliest) : Optional.empty())
                .orElseThrow(() -> allRejected(serving));
        if (first - deadline > 0) {
            throw limited(first - now);
        }
        return first;
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    private KeyException noKey(KeyNeed need) {
        Instant now = clock.instant();
        boolean others = slots.values().stream().anyMatch(slot -> slot.usable(now));
        String sentence = others
                ? "No API key may serve the model " + need.model() + "."
                : "No API key is configured: set anthropic.api-key (environment ANTHROPIC_API_KEY).";
        return new KeyException(ErrorDetails.of(absence.isEmpty() ? sentence : sentence + " " + absence), null);
    }

    private static KeyException allRejected(List<KeySlot> serving) {
        String hints = String.join(
                ", ",
                serving.stream()
                        .map(slot -> slot.key().key().toString())
                        .sorted()
                        .toList());
        return new KeyException(
                ErrorDetails.of("The API rejected every configured key (401): " + hints
                        + ". Set another one in anthropic.api-key."),
                null);
    }

    private static RateLimitedException limited(long nanos) {
        Duration wait = Duration.ofNanos(Math.max(0, nanos));
        return new RateLimitedException(
                ErrorDetails.of("Every API key is at its rate limit; the first is free again in " + wait + ".")
                        .retryAfter(wait),
                null);
    }

    private void rest(KeySlot slot, Duration pause, boolean rejected) {
        lock.lock();
        try {
            slot.rest(nanoTime.getAsLong() + nanos(pause), rejected);
            changed();
        } finally {
            lock.unlock();
        }
    }

    /** What a key had to give back may let others pass. */
    private void returned() {
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

    /** What came of trying all keys once. */
    private static final class Attempt {
        private @Nullable KeyLease lease;
        private long changes;
        private boolean passes;
        private long earliest;

        void passes(long at) {
            earliest = passes ? earlier(earliest, at) : at;
            passes = true;
        }
    }

    private final class Lease implements KeyLease {
        private final KeySlot slot;
        private final ApiKey key;
        private final KeyNeed need;
        private final boolean trial;
        private volatile boolean rejectedAgain;
        private volatile boolean sent;
        private volatile boolean settled;
        private volatile boolean closed;

        Lease(KeySlot slot, KeyNeed need, boolean trial) {
            this.slot = slot;
            this.key = slot.key().key();
            this.need = need;
            this.trial = trial;
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
            if (trial || !isRejected()) { // an answer from before the rejection does not bring the key back
                rest(slot, pause, false);
            }
        }

        private boolean isRejected() {
            lock.lock();
            try {
                return slot.isRejected();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void reject() {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The API rejected the key {0} (401); it is out of use for {1}",
                    key,
                    retryRejected);
            rejectedAgain = true;
            rest(slot, retryRejected, true);
            rejections.accept(slot.key());
        }

        @Override
        public void answered(UnaryOperator<@Nullable String> header) {
            limits.learn(keyId(), need.model(), header);
        }

        @Override
        public void used(long inputTokens, long outputTokens) {
            settled = true;
            limits.settle(keyId(), need, inputTokens, outputTokens);
            returned();
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            slot.leases().decrementAndGet();
            if (trial && !sent && !rejectedAgain) {
                mayBeTried(slot);
            } else if (trial && !rejectedAgain) {
                rest(slot, Duration.ZERO, false);
            }
            if (!sent) {
                limits.giveBack(keyId(), need);
                returned();
            } else if (!settled) { // refused, or nobody knows: then the next answer's headers do
                limits.settle(keyId(), need, 0, 0);
                returned();
            }
        }
    }
}

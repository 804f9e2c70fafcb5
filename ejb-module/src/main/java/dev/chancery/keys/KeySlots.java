package dev.chancery.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys' places in the ring. Guarded by the ring's lock, where nothing else is said. */
final class KeySlots {
    private final Map<String, KeySlot> slots = new ConcurrentHashMap<>();
    private long turn;

    /** Has the keys as they are now; one thread at a time, without the lock, which may have to be waited for. */
    void become(Collection<RingKey> keys, long nanoTime) {
        Map<String, RingKey> present = keys.stream().collect(Collectors.toMap(RingKey::id, Function.identity()));
        present.forEach((id, key) -> slots.computeIfAbsent(id, absent -> new KeySlot(key, nanoTime)));
        slots.forEach((id, slot) -> slot.become(present.get(id)));
    }

    /** Ends the rest of what was accepted anew, and forgets what is over and no longer lent. */
    void renew(long nanoTime, Instant now) {
        slots.values().forEach(slot -> slot.renew(nanoTime));
        slots.values().removeIf(slot -> !slot.usable(now) && slot.leases().get() == 0);
    }

    /** How many leases of a secret are out; any thread. */
    int inFlight(String id) {
        KeySlot slot = slots.get(id);
        return slot == null ? 0 : slot.leases().get();
    }

    /** When each secret was last sent from this node; any thread. */
    Map<String, Instant> lastUsed() {
        Map<String, Instant> used = new HashMap<>();
        slots.forEach((id, slot) -> Stream.ofNullable(slot.lastUsed()).forEach(instant -> used.put(id, instant)));
        return used;
    }

    /** Of those that may be lent, each once, sorted. */
    List<String> names(Instant now) {
        return slots.values().stream()
                .filter(slot -> slot.usable(now))
                .map(slot -> slot.key().key().name())
                .distinct()
                .sorted()
                .toList();
    }

    boolean hasUsable(Instant now) {
        return slots.values().stream().anyMatch(slot -> slot.usable(now));
    }

    boolean hasAccepted(Instant now) {
        return slots.values().stream().anyMatch(slot -> slot.usable(now) && !slot.isRejected());
    }

    List<KeySlot> serving(KeyNeed need, Instant now) {
        return slots.values().stream().filter(slot -> slot.serves(need, now)).toList();
    }

    /** The best one that is free and not tried: no fallback, and the one whose turn was longest ago. It has its turn. */
    Optional<KeySlot> take(KeyNeed need, LeaseAttempt attempt, long nanoTime, Instant now) {
        Optional<KeySlot> best = slots.values().stream()
                .filter(slot -> slot.isFree(nanoTime) && slot.serves(need, now) && !attempt.hasTried(slot))
                .min(Comparator.comparing((KeySlot slot) -> slot.key().fallback())
                        .thenComparingLong(KeySlot::lastTurn)
                        .thenComparing(slot -> slot.key().id()));
        best.ifPresent(slot -> {
            attempt.tried(slot);
            slot.lastTurn(turn++);
        });
        return best;
    }

    /**
     * When the first of these is free that rests for another reason than a rejection: now, when its rest has ended since
     * they were tried.
     */
    static Optional<Long> firstRested(Collection<KeySlot> slots, LeaseAttempt attempt, long nanoTime) {
        return slots.stream()
                .filter(slot -> !slot.isRejected() && (!slot.isFree(nanoTime) || !attempt.hasTried(slot)))
                .map(slot -> slot.isFree(nanoTime) ? Long.valueOf(nanoTime) : Long.valueOf(slot.restUntil()))
                .min(Comparator.comparingLong(until -> until - nanoTime));
    }
}

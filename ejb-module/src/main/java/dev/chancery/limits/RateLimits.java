package dev.chancery.limits;

import dev.chancery.keys.KeyLimits;
import dev.chancery.keys.KeyNeed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rate limits of every key and class of models, in memory. Nothing here waits. What has not been used for a while
 * is forgotten, and learnt again when it is needed.
 */
final class RateLimits implements KeyLimits {
    private static final int MOST_LANES = 2_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private record LaneId(String keyId, String modelClass) {}

    private final double share;
    private final LongSupplier nanoTime;
    private final Map<LaneId, Lane> lanes = new ConcurrentHashMap<>();
    private volatile boolean sharedNow;
    private volatile BiFunction<String, String, Allowance> caps;

    RateLimits(LimitsConfig config, LongSupplier nanoTime) {
        this.share = config.share();
        this.nanoTime = nanoTime;
        this.caps = (keyId, modelClass) -> config.cap();
    }

    @Override
    public Duration take(String keyId, KeyNeed need) {
        return lane(keyId, need.model()).take(need);
    }

    @Override
    public void learn(String keyId, String model, UnaryOperator<@Nullable String> header) {
        lane(keyId, model).learn(header);
    }

    @Override
    public void settle(String keyId, KeyNeed need, long inputTokens, long outputTokens) {
        lane(keyId, need.model()).settle(need, Math.max(0, inputTokens), Math.max(0, outputTokens));
    }

    @Override
    public void giveBack(String keyId, KeyNeed need) {
        lane(keyId, need.model()).giveBack();
    }

    private Lane lane(String keyId, String model) {
        LaneId id = new LaneId(keyId, ModelClasses.of(model));
        Lane known = lanes.get(id);
        return known != null ? known : added(id);
    }

    private Lane added(LaneId id) {
        if (lanes.size() >= MOST_LANES) {
            forget(FORGOTTEN_AFTER);
        }
        if (lanes.size() >= MOST_LANES) {
            forget(Duration.ZERO);
        }
        return lanes.computeIfAbsent(
                id, added -> new Lane(caps.apply(added.keyId(), added.modelClass()), share, sharedNow, nanoTime));
    }

    private void forget(Duration unused) {
        lanes.values().removeIf(lane -> lane.isIdle(unused));
    }

    /** Takes other caps over; the function gives the cap of a key and a class of models. */
    void caps(BiFunction<String, String, Allowance> newCaps) {
        caps = newCaps;
        lanes.forEach((id, lane) -> lane.cap(newCaps.apply(id.keyId(), id.modelClass())));
    }

    /** Where what is taken on this node is taken for all nodes, too; tells what is left for all. */
    interface Shared {
        long take(String bucketId, long capacity, long amount);
    }

    /** Takes for all nodes what this node took since the last time, and hears what is left. Blocks. */
    void share(Shared shared) {
        lanes.forEach((id, lane) -> lane.share((meter, capacity, amount) ->
                shared.take(id.keyId() + "|" + id.modelClass() + "|" + meter.headerName(), capacity, amount)));
    }

    /** Whether {@link #share} is called all the time; until then, this node goes by what it knows itself. */
    void shared(boolean isShared) {
        lanes.values().forEach(lane -> lane.shared(isShared));
        sharedNow = isShared;
    }

    /** What is known now, by key and class. */
    List<LimitState> states() {
        return lanes.entrySet().stream()
                .map(each -> new LimitState(
                        each.getKey().keyId(),
                        each.getKey().modelClass(),
                        each.getValue().levels()))
                .sorted(Comparator.comparing(LimitState::keyId).thenComparing(LimitState::modelClass))
                .toList();
    }
}

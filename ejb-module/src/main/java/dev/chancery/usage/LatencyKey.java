package dev.chancery.usage;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which histogram an attempt goes into. */
record LatencyKey(RollupKey of, Measure measure) {
    /** Of persons and tags there are too many for histograms of their own. */
    private static final Set<Dimension> KEPT =
            EnumSet.of(Dimension.ALL, Dimension.KEY, Dimension.APPLICATION, Dimension.PROMPT, Dimension.PROMPT_VERSION);

    /** Whether there are histograms by the dimension. */
    static boolean isKept(Dimension dimension) {
        return KEPT.contains(dimension);
    }

    /** All that attempts go into, and into which bucket how often; only those that succeeded count. */
    static Map<LatencyKey, Map<Integer, Long>> of(Collection<AttemptEntity> attempts, String shard) {
        Map<LatencyKey, Map<Integer, Long>> all = new HashMap<>();
        for (AttemptEntity attempt : attempts) {
            if (attempt.state() == AttemptState.SUCCEEDED) {
                RollupKey.of(attempt, shard).stream()
                        .filter(key -> KEPT.contains(key.dimension()))
                        .forEach(key -> {
                            add(all, key, Measure.DURATION, attempt.duration());
                            add(all, key, Measure.FIRST_CONTENT, attempt.firstContent());
                        });
            }
        }
        return all;
    }

    private static void add(
            Map<LatencyKey, Map<Integer, Long>> all, RollupKey key, Measure measure, @Nullable Duration duration) {
        if (duration != null) {
            all.computeIfAbsent(new LatencyKey(key, measure), none -> new HashMap<>())
                    .merge(LatencyBuckets.of(duration), 1L, Long::sum);
        }
    }

    /** A row's id: the same for the same histogram. */
    String id() {
        return RollupKey.digest(of.hour(), of.shard(), of.dimension(), of.value(), of.model(), of.source(), measure);
    }
}

package dev.chancery.usage;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many attempts fell into which buckets of time, by what was measured. */
final class Histogram {
    /** Of persons and tags there are too many for histograms of their own. */
    private static final Set<Dimension> KEPT =
            EnumSet.of(Dimension.ALL, Dimension.KEY, Dimension.APPLICATION, Dimension.PROMPT, Dimension.PROMPT_VERSION);

    private final Map<Measure, Map<Integer, Long>> counts = new EnumMap<>(Measure.class);

    /** Whether there are histograms by the dimension. */
    static boolean isKept(Dimension dimension) {
        return KEPT.contains(dimension);
    }

    /** Those that attempts go into; only attempts that succeeded count. */
    static Map<RollupKey, Histogram> of(Collection<AttemptEntity> attempts, String shard) {
        Map<RollupKey, Histogram> all = new HashMap<>();
        for (AttemptEntity attempt : attempts) {
            if (attempt.state() == AttemptState.SUCCEEDED) {
                RollupKey.of(attempt, shard).stream()
                        .filter(key -> KEPT.contains(key.dimension()))
                        .forEach(key -> all.computeIfAbsent(key, none -> new Histogram())
                                .add(attempt));
            }
        }
        return all;
    }

    private void add(AttemptEntity attempt) {
        add(Measure.DURATION, attempt.duration());
        add(Measure.FIRST_CONTENT, attempt.firstContent());
    }

    private void add(Measure measure, @Nullable Duration duration) {
        if (duration != null) {
            counts.computeIfAbsent(measure, none -> new HashMap<>()).merge(LatencyBuckets.of(duration), 1L, Long::sum);
        }
    }

    /** By the bucket. */
    Map<Integer, Long> of(Measure measure) {
        return counts.getOrDefault(measure, Map.of());
    }
}

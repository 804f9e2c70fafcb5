package dev.chancery.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which histogram's bucket an attempt goes into. */
record LatencyKey(RollupKey of, Measure measure, int bucket) {
    /** Of persons and tags there are too many for histograms of their own. */
    private static final Set<Dimension> KEPT =
            EnumSet.of(Dimension.ALL, Dimension.KEY, Dimension.APPLICATION, Dimension.PROMPT, Dimension.PROMPT_VERSION);

    /** Whether there are histograms by the dimension. */
    static boolean isKept(Dimension dimension) {
        return KEPT.contains(dimension);
    }

    /** All that an attempt that succeeded goes into. */
    static List<LatencyKey> of(AttemptEntity attempt, List<RollupKey> keys) {
        List<LatencyKey> all = new ArrayList<>();
        if (attempt.state() == AttemptState.SUCCEEDED) {
            keys.stream().filter(key -> KEPT.contains(key.dimension())).forEach(key -> {
                add(all, key, Measure.DURATION, attempt.duration());
                add(all, key, Measure.FIRST_CONTENT, attempt.firstContent());
            });
        }
        return all;
    }

    private static void add(List<LatencyKey> all, RollupKey key, Measure measure, @Nullable Duration duration) {
        if (duration != null) {
            all.add(new LatencyKey(key, measure, LatencyBuckets.of(duration)));
        }
    }

    String id() {
        return RollupKey.digest(
                of.hour(), of.shard(), of.dimension(), of.value(), of.model(), of.source(), measure, bucket);
    }
}

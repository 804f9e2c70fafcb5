package dev.chancery.api.usage;

import dev.chancery.usage.Latency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long attempts took that succeeded; at most a fifth more than they did.
 *
 * @param count how many were measured
 * @param p50Ms half of them took no longer; null when there was none
 * @param p95Ms 95 of 100 took no longer; null when there was none
 */
public record LatencyView(
        long count, @Nullable Long p50Ms, @Nullable Long p95Ms) {
    static @Nullable LatencyView of(@Nullable Latency latency) {
        return latency == null ? null : new LatencyView(latency.count(), millis(latency, 0.5), millis(latency, 0.95));
    }

    private static @Nullable Long millis(Latency latency, double part) {
        return latency.percentile(part).map(Duration::toMillis).orElse(null);
    }
}

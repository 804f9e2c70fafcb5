package dev.chancery.usage;

import java.time.Instant;

/** How long attempts took that were sent in one bucket of a series. */
public record LatencyBucket(Instant start, Instant end, UseBucket.State state, Latency latency) {}

package dev.chancery.limits;

import java.time.Duration;

/**
 * How full a bucket is.
 *
 * @param limit a minute, as applied
 * @param remaining what may be used at once
 * @param untilFull how long until {@code remaining} is {@code limit} again
 */
public record LimitLevel(long limit, long remaining, Duration untilFull) {}

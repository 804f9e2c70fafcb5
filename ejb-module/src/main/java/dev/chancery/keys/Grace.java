package dev.chancery.keys;

import java.time.Duration;

/** How long a replaced secret stays a fallback. */
public enum Grace {
    NONE(Duration.ZERO),
    HALF_HOUR(Duration.ofMinutes(30)),
    DAY(Duration.ofHours(24)),
    THREE_DAYS(Duration.ofHours(72)),
    WEEK(Duration.ofDays(7));

    private final Duration duration;

    Grace(Duration duration) {
        this.duration = duration;
    }

    /** How long. */
    public Duration duration() {
        return duration;
    }
}

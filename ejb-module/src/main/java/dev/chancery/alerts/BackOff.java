package dev.chancery.alerts;

import java.time.Duration;

/** How long to wait before a delivery is tried again: 30 seconds, then twice as long each time, an hour at most. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private BackOff() {}

    /** @param attempts how many have failed, at least one */
    static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}

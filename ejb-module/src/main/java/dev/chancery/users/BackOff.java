package dev.chancery.users;

import java.time.Duration;

/**
 * How long to wait after so many failures.
 *
 * @param free as many failures have no consequence
 * @param most with as many, the lock comes; between these two the wait doubles from a second on
 */
record BackOff(int free, int most) {
    /** Long enough to make guessing hopeless, short enough to be no way to keep somebody out. */
    static final Duration LOCK = Duration.ofMinutes(15);

    /** With one user, from one address. */
    static final BackOff PAIR = new BackOff(4, 10);
    /** With one user, from all addresses together. */
    static final BackOff USER = new BackOff(30, 30);
    /** From one address, with all names together. */
    static final BackOff SOURCE = new BackOff(50, 50);

    Duration after(int failures) {
        if (failures >= most) {
            return LOCK;
        }
        return failures <= free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - free - 1, 6));
    }

    boolean locksAt(int failures) {
        return failures == most;
    }
}

package dev.chancery.storage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which state of something a node should serve by now: one that was there two seconds ago or longer, as measured by the
 * node's own stopwatch.
 */
final class DueNumber {
    /** What is promised: after it every node serves what is published. */
    private static final long PROMISE_NANOS = Duration.ofSeconds(2).toNanos();

    /** What is not due yet, the oldest first; as few as there are beats in two seconds. */
    private final Deque<Seen> awaited = new ArrayDeque<>();

    private long due = Delivered.NOTHING;

    private record Seen(long number, long nanos) {}

    /** The number that is due at an instant. */
    synchronized long at(long nanos) {
        for (Seen next = awaited.peek(); next != null && nanos - next.nanos() >= PROMISE_NANOS; next = awaited.peek()) {
            due = awaited.remove().number();
        }
        return due;
    }

    /** The newest number, as it was seen at an instant. */
    synchronized void saw(long newest, long nanos) {
        at(nanos);
        Seen last = awaited.peekLast();
        if (newest != (last == null ? due : last.number())) {
            awaited.add(new Seen(newest, nanos));
        }
    }
}

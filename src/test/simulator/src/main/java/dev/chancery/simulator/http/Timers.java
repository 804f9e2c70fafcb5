package dev.chancery.simulator.http;

import java.util.PriorityQueue;

/** What is to happen later on the loop's thread. */
final class Timers {

    /** Something due at an instant of {@link System#nanoTime()}; can be called off. */
    static final class Timer implements Comparable<Timer> {
        private final long due;
        private Runnable action;

        private Timer(long due, Runnable action) {
            this.due = due;
            this.action = action;
        }

        void cancel() {
            action = null;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.signum(due - other.due);
        }
    }

    private final PriorityQueue<Timer> queue = new PriorityQueue<>();

    Timer after(long nanos, Runnable action) {
        Timer timer = new Timer(System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 4), action);
        queue.add(timer);
        return timer;
    }

    void runDue() {
        long now = System.nanoTime();
        while (!queue.isEmpty() && queue.peek().due - now <= 0) {
            Runnable action = queue.poll().action;
            if (action != null) {
                action.run();
            }
        }
    }

    /** How long a selector may sleep, in its own terms: 0 means for ever, so that what is due already gives 1. */
    long sleepMillis() {
        while (!queue.isEmpty() && queue.peek().action == null) {
            queue.poll();
        }
        if (queue.isEmpty()) {
            return 0;
        }
        return Math.max(1, (queue.peek().due - System.nanoTime() + 999_999) / 1_000_000);
    }
}

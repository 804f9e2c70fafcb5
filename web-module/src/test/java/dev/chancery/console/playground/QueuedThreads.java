package dev.chancery.console.playground;

import java.util.ArrayDeque;
import java.util.Queue;

/** Threads that do nothing until the test says so. */
class QueuedThreads extends RunThreads {
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public synchronized void run(Runnable task) {
        tasks.add(task);
    }

    @Override
    public synchronized void runLater(Runnable task) {
        tasks.add(task);
    }

    /** Does everything that waits, and what comes of it. */
    void runAll() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    /** The task that waits longest; null when none does. */
    synchronized Runnable next() {
        return tasks.poll();
    }
}

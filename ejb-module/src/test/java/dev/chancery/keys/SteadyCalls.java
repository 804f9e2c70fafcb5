package dev.chancery.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that begin at a fixed rate, however long each of them takes, as long as there are threads: what begins late is
 * made up for, and the rate that was reached is told.
 */
final class SteadyCalls implements AutoCloseable {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong ended = new AtomicLong();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final long nanosBetween;
    private final int calls;
    private final Runnable call;

    /** Begins at once. */
    SteadyCalls(int aSecond, Duration span, int atOnce, Runnable call) {
        this.nanosBetween = Duration.ofSeconds(1).toNanos() / aSecond;
        this.calls = (int) (span.toNanos() / nanosBetween);
        this.call = call;
        for (int i = 0; i < atOnce; i++) {
            Thread thread = new Thread(this::callOn, "caller-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void callOn() {
        for (int number = begun.getAndIncrement(); number < calls; number = begun.getAndIncrement()) {
            if (!awaitTurn(begin + number * nanosBetween)) {
                return;
            }
            try {
                call.run();
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
            ended.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    private static boolean awaitTurn(long turn) {
        for (long rest = turn - System.nanoTime(); rest > 0; rest = turn - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(rest);
        }
        return true;
    }

    /** Waits for the last call. */
    SteadyCalls await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return this;
    }

    int calls() {
        return calls;
    }

    /** What ended in an exception. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Calls a second, from the beginning of the first to the end of the last. */
    double rate() {
        return calls * 1e9 / ended.get();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}

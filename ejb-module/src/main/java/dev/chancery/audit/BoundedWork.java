package dev.chancery.audit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of which nobody waits longer than is bearable; of a database that hangs, it holds few threads. */
final class BoundedWork {
    private static final int MOST_AT_ONCE = 2;

    private final Executor executor;
    private final long patienceNanos;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    BoundedWork(Executor executor, Duration patience) {
        this.executor = executor;
        this.patienceNanos = patience.toNanos();
    }

    /** Whether the work was done in time. If not it may not have begun, be done later, or have failed. */
    boolean run(Runnable work) {
        long begun = System.nanoTime();
        try {
            return places.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS)
                    && run(work, patienceNanos - (System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean run(Runnable work, long nanos) throws InterruptedException {
        try {
            begin(work).get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private CompletableFuture<Void> begin(Runnable work) {
        try {
            return CompletableFuture.runAsync(work, executor).whenComplete((done, failure) -> places.release());
        } catch (RejectedExecutionException e) {
            places.release();
            return CompletableFuture.failedFuture(e);
        }
    }
}

package dev.chancery.usage;

import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes what many threads bring in few transactions: while one is under way, what comes waits for the next. Callers
 * wait on the future, not in the database, so an interrupt of theirs cannot close H2's file.
 *
 * <p>A lane keeps its thread, once it has one: on a server whose threads are all taken by callers it would otherwise wait
 * for a thread, and they for it.
 *
 * @param <T> what is written
 * @param <R> what its writing results in
 */
final class GroupCommit<T, R> {
    private static final System.Logger LOG = System.getLogger("dev.chancery.usage");
    private static final int LARGEST_BATCH = 2000;
    private static final int MOST_KEPT = 50_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What is done with what could not be written because the database was away. */
    enum WhenAway {
        /** Whoever waits is told. */
        FAIL,
        /** It is kept, and written when the database is back. */
        KEEP
    }

    private final String name;
    private final Executor executor;
    private final WhenAway whenAway;
    private final Function<List<T>, List<R>> commit;
    private final BiConsumer<T, Boolean> unwanted;
    private final BlockingDeque<Item<T, R>> queue = new LinkedBlockingDeque<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * A lane of writes, one transaction at a time.
     *
     * @param commit writes a batch in one transaction; gives the results in its order; is called again with the parts
     *     of a batch that failed
     * @param unwanted told of what was written although its future had been cancelled meanwhile, and of what may have
     *     been written although its future failed; and whether it had been cancelled
     */
    GroupCommit(
            String name,
            Executor executor,
            WhenAway whenAway,
            Function<List<T>, List<R>> commit,
            BiConsumer<T, Boolean> unwanted) {
        this.name = name;
        this.executor = executor;
        this.whenAway = whenAway;
        this.commit = commit;
        this.unwanted = unwanted;
    }

    /** Takes something to be written; the future ends when it is safe, or cannot be. Does not block. */
    CompletableFuture<R> submit(T what) {
        Item<T, R> item = new Item<>(what, new CompletableFuture<>());
        if (pending.incrementAndGet() > MOST_KEPT) {
            pending.decrementAndGet();
            LOG.log(Level.ERROR, "Too much waits to be written to the ledger ({0}): a record is dropped", name);
            item.written()
                    .completeExceptionally(
                            new IllegalStateException("Too much waits to be written to the ledger (" + name + ")."));
            return item.written();
        }
        queue.add(item);
        start();
        return item.written();
    }

    /** How much waits to be written. */
    int waiting() {
        return pending.get();
    }

    /** Waits until all is written that was submitted before; tells whether it was in time. */
    boolean flush(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (pending.get() > 0 && System.nanoTime() - deadline < 0) {
            start();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return pending.get() == 0;
    }

    /** Writes nothing any more: what waits, and what still comes, fails. */
    void close() {
        closed = true;
        failAll(new RejectedExecutionException("The application has stopped."));
    }

    /** Takes its thread, if it has none. */
    void start() {
        if (closed) {
            failAll(new RejectedExecutionException("The application has stopped."));
        } else if (running.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) { // the application stops
                running.set(false);
                failAll(e);
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                List<Item<T, R>> batch = next();
                if (!batch.isEmpty() && !write(batch)) {
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) { // the container ends its threads
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
            if (closed) {
                failAll(new RejectedExecutionException("The application has stopped."));
            }
        }
    }

    /** What is there; waits for it a while. */
    private List<Item<T, R>> next() throws InterruptedException {
        List<Item<T, R>> batch = new ArrayList<>();
        for (Item<T, R> item = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                item != null;
                item = batch.size() < LARGEST_BATCH ? queue.poll() : null) {
            if (item.written().isDone()) {
                pending.decrementAndGet(); // nobody wants it any more
            } else {
                batch.add(item);
            }
        }
        return batch;
    }

    /** Writes a batch; tells whether the database was there. */
    private boolean write(List<Item<T, R>> batch) {
        try {
            List<R> results = commit.apply(batch.stream().map(Item::what).toList());
            for (int i = 0; i < batch.size(); i++) {
                done(batch.get(i), results.get(i));
            }
            return true;
        } catch (RuntimeException | Error e) {
            if (e instanceof DatabaseUnavailableException) {
                return away(batch, e);
            }
            if (batch.size() > 1) {
                return writeEach(batch); // so that one which cannot be written keeps no other waiting
            }
            return whenAway == WhenAway.KEEP && Database.mayPass(e) ? away(batch, e) : failed(batch.get(0), e);
        }
    }

    private boolean writeEach(List<Item<T, R>> batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (!write(List.of(batch.get(i)))) {
                List<Item<T, R>> rest = batch.subList(i + 1, batch.size());
                for (int j = rest.size() - 1; j >= 0; j--) {
                    queue.addFirst(rest.get(j));
                }
                return false;
            }
        }
        return true;
    }

    private boolean away(List<Item<T, R>> batch, Throwable e) {
        if (whenAway == WhenAway.KEEP) {
            for (int i = batch.size() - 1; i >= 0; i--) {
                queue.addFirst(batch.get(i));
            }
            return false;
        }
        for (Item<T, R> item : batch) {
            unwanted.accept(
                    item.what(),
                    item.written().isCancelled()); // the commit may have taken place, and only its reply was lost
            fail(item, e);
        }
        return true;
    }

    private boolean failed(Item<T, R> item, Throwable e) {
        LOG.log(Level.ERROR, "Something could not be written to the ledger (" + name + ")", e);
        fail(item, e);
        return true;
    }

    private void done(Item<T, R> item, R result) {
        pending.decrementAndGet();
        if (!item.written().complete(result)) {
            unwanted.accept(item.what(), true);
        }
    }

    private void fail(Item<T, R> item, Throwable e) {
        pending.decrementAndGet();
        item.written().completeExceptionally(e);
    }

    private void failAll(RejectedExecutionException e) {
        for (Item<T, R> item = queue.poll(); item != null; item = queue.poll()) {
            fail(item, e);
        }
    }

    private record Item<T, R>(T what, CompletableFuture<R> written) {}
}

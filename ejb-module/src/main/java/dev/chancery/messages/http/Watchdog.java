package dev.chancery.messages.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is overdue: a read from a socket knows no total limit, and pings would keep a silent stream alive. One
 * periodic task looks at everything that is open, so that a call costs no timer of its own.
 */
final class Watchdog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration TICK = Duration.ofMillis(100);

    /** Something that may be overdue. */
    interface Watched {
        /** Ends it when it is overdue; must not block. */
        void check();

        /** Ends it because the application stops; must not block. */
        void stop();
    }

    private final ScheduledExecutorService scheduler;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable ScheduledFuture<?> task;

    Watchdog(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    void watch(Watched each) {
        watched.add(each);
        start();
        if (closed) {
            stop(each); // it came while everything was being ended
        }
    }

    void forget(Watched each) {
        watched.remove(each);
    }

    int size() {
        return watched.size();
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (task != null) {
                task.cancel(false);
            }
        }
        watched.forEach(Watchdog::stop);
    }

    private static void stop(Watched each) {
        try {
            each.stop();
        } catch (RuntimeException e) { // one that fails must not keep the others
            LOG.log(System.Logger.Level.WARNING, "A call could not be ended", e);
        }
    }

    private synchronized void start() {
        if (!closed && (task == null || task.isDone())) {
            task = scheduler.scheduleWithFixedDelay(
                    this::look, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        for (Watched each : watched) {
            try {
                each.check();
            } catch (RuntimeException | Error e) { // one that fails must not end the watch over the others
                LOG.log(System.Logger.Level.WARNING, "A call could not be checked", e);
            }
        }
    }
}

package dev.chancery.messages.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Shutdown;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the calls as soon as the application begins to stop, and lets the requests that made them end while it still
 * stands. Without it WildFly takes the application from under them: their callers get no answer, and what CDI keeps for
 * a request stays with its thread, and with it the whole application.
 */
@ApplicationScoped
class LastRequests {
    private static final System.Logger LOG = System.getLogger("dev.chancery");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 20_000_000L;
    private static final int PAUSES_TO_BE_SURE = 3; // the container has a little left to do when it says "destroyed"

    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();

    LastRequests() {
        this(PATIENCE);
    }

    LastRequests(Duration patience) {
        this.patience = patience;
    }

    void begins(@Observes @Initialized(RequestScoped.class) Object request) {
        underWay.incrementAndGet();
    }

    void ends(@Observes @Destroyed(RequestScoped.class) Object request) {
        underWay.decrementAndGet();
    }

    /** Waits for the requests under way, two seconds at most: one that does not call Claude need not end. */
    void leave(@Observes(notifyObserver = Reception.IF_EXISTS) Shutdown shutdown, Wire wire) {
        leave(wire);
    }

    void leave(AutoCloseable wire) {
        endCalls(wire);
        int quiet = 0;
        long start = System.nanoTime();
        while (quiet < PAUSES_TO_BE_SURE && System.nanoTime() - start < patience.toNanos()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            quiet = underWay.get() == 0 ? quiet + 1 : 0;
        }
    }

    static void endCalls(AutoCloseable wire) {
        try {
            wire.close();
        } catch (Exception e) { // nothing may keep an application from stopping
            LOG.log(Level.WARNING, "Not every connection to Claude could be ended", e);
        }
    }
}

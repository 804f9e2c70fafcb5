package dev.chancery.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server of our own in a temporary directory. */
final class OwnHost implements Host {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;

    private final Cluster cluster;
    private final Address address;
    private final Watchdog watchdog;
    private @Nullable Postmaster postmaster;

    private OwnHost(Cluster cluster, Address address, Watchdog watchdog) {
        this.cluster = cluster;
        this.address = address;
        this.watchdog = watchdog;
    }

    static OwnHost start(Durability durability) {
        String password = UUID.randomUUID().toString();
        try {
            Cluster cluster = Cluster.in(Cluster.newDirectory(), durability);
            OwnHost host = new OwnHost(
                    cluster,
                    new Address("127.0.0.1", cluster.port(), "postgres", "chancery", password),
                    Watchdog.over(cluster.directory()));
            host.initialise();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        try {
            cluster.initialise(address.user(), address.password());
            start();
        } catch (IOException | RuntimeException e) {
            watchdog.close();
            throw e;
        }
    }

    @Override
    public Address address() {
        return address;
    }

    private void start() {
        try {
            Postmaster started = cluster.start();
            watchdog.watch(started.pid());
            postmaster = started;
            awaitAnswer(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Postmaster started) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!address.answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL did not start: " + cluster.lastWords());
            }
            pause(POLL_MILLIS);
        }
    }

    @Override
    public synchronized void stop() {
        if (postmaster != null) {
            postmaster.resume();
            postmaster.stop();
            forget();
        }
    }

    @Override
    public synchronized void kill() {
        if (postmaster != null) {
            postmaster.kill();
            forget();
        }
    }

    private void forget() {
        postmaster = null;
        watchdog.watchNothing();
    }

    @Override
    public synchronized void restart() {
        stop();
        start();
    }

    @Override
    public synchronized void pause() {
        running().pause();
    }

    @Override
    public synchronized void resume() {
        running().resume();
    }

    private Postmaster running() {
        if (postmaster == null) {
            throw new IllegalStateException("PostgreSQL does not run: restart it first.");
        }
        return postmaster;
    }

    @Override
    public synchronized void close() {
        watchdog.close();
        postmaster = null;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", interrupted);
        }
    }
}

package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyRing;
import dev.chancery.messages.CallOptions;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every call shares: configuration, connections, codec, watchdog. Closed when the application stops. */
final class Wire implements AutoCloseable {
    private final ClaudeConfig config;
    private final Connections connections;
    private final AnyEndpoint api;
    private final KeyRing keys;
    private final AttemptLedger ledger;
    private final JsonCodec json = new JsonCodec();
    private final Errors errors = new Errors(json);
    private final RetryBudget retryBudget = new RetryBudget();
    private final Reachability reachability = new Reachability();
    private final Watchdog watchdog;
    private final LongSupplier nanoTime;
    private final Duration firstByteTimeout;

    Wire(
            ClaudeConfig config,
            TransportConfig transport,
            AnyEndpoint api,
            KeyRing keys,
            AttemptLedger ledger,
            ScheduledExecutorService scheduler,
            LongSupplier nanoTime) {
        this.config = config;
        this.connections = new Connections(transport);
        this.api = api;
        this.keys = keys;
        this.ledger = ledger;
        this.watchdog = new Watchdog(scheduler);
        this.nanoTime = nanoTime;
        this.firstByteTimeout = shorter(config.firstByteTimeout(), transport.readTimeout());
    }

    ClaudeConfig config() {
        return config;
    }

    AnyEndpoint api() {
        return api;
    }

    KeyRing keys() {
        return keys;
    }

    JsonCodec json() {
        return json;
    }

    Errors errors() {
        return errors;
    }

    RetryBudget retryBudget() {
        return retryBudget;
    }

    Reachability reachability() {
        return reachability;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }

    Deadline deadline(Duration limit) {
        return new Deadline(nanoTime, limit);
    }

    /** Opens an attempt in the ledger; gives the key back when that is refused. */
    Attempt open(KeyLease lease, AttemptStart start, Duration patience) throws InterruptedException {
        try {
            long before = nanoTime.getAsLong();
            AttemptLedger.Entry entry = interruptible(() -> ledger.open(start, patience));
            return new Attempt(lease, entry, nanoTime, patience.minusNanos(nanoTime.getAsLong() - before));
        } catch (RuntimeException | InterruptedException | Error e) {
            lease.close();
            throw e;
        }
    }

    Exchange exchange(
            Attempt attempt, String path, @Nullable String accept, CallOptions options, Supplier<Duration> timeout) {
        return new Exchange(connections, config, attempt, path, accept, options, timeout);
    }

    /** The longest wait for the headers of an answer: Chancery's own, or the REST client's where that is shorter. */
    Duration firstByteTimeout() {
        return firstByteTimeout;
    }

    private static Duration shorter(Duration one, @Nullable Duration other) {
        return other == null || other.compareTo(one) > 0 ? one : other;
    }

    /** How many connections are in use. */
    int connectionsInUse() {
        return connections.inUse();
    }

    /** Waits, until it is interrupted or the application stops. */
    <T> T interruptible(Connections.Waiting<T, RuntimeException> waiting) throws InterruptedException {
        return connections.interruptible(waiting);
    }

    /** Ends every call under way. */
    @Override
    public void close() throws Exception {
        try {
            watchdog.close();
        } finally {
            connections.close();
        }
    }
}

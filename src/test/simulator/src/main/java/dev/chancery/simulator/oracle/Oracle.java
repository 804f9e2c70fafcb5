package dev.chancery.simulator.oracle;

import dev.chancery.simulator.http.HttpRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The truth about every attempt: what came in, what went out, how it ended. Safe to read from any thread. */
public final class Oracle implements AutoCloseable {

    private static final int KEPT = 250_000;
    private static final int KEYS_KNOWN = 10_000;

    private final Clock clock;
    private final OracleFile file;
    private final AtomicLong attempts = new AtomicLong();
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final Map<String, String> keyIds = new ConcurrentHashMap<>();
    private final StatsCount count = new StatsCount();

    private Oracle(Clock clock, OracleFile file) {
        this.clock = clock;
        this.file = file;
    }

    public static Oracle inMemory(Clock clock) {
        return new Oracle(clock, null);
    }

    /** Appends to the file as well. */
    public static Oracle appendingTo(Path path, Clock clock) throws IOException {
        return new Oracle(clock, OracleFile.open(path));
    }

    public Attempt begin(HttpRequest request, String requestId) {
        count.began();
        return new Attempt(this, attempts.incrementAndGet(), request, requestId, now());
    }

    /** The ended attempts, in the order of their ends; the newest {@value #KEPT} are kept in memory. */
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    public Stats stats(int connections) {
        return count.stats(connections);
    }

    /** Forgets what is in memory; a file is left as it is, and the numbers go on. */
    public void clear() {
        synchronized (entries) {
            entries.clear();
        }
        count.clear();
    }

    void add(Entry entry) {
        synchronized (entries) {
            if (entries.size() == KEPT) {
                entries.poll();
            }
            entries.add(entry);
        }
        count.ended(entry);
        if (file != null) {
            file.append(entry);
        }
    }

    String keyId(String key) {
        if (keyIds.size() > KEYS_KNOWN) {
            keyIds.clear();
        }
        return keyIds.computeIfAbsent(key, Digests::keyId);
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns when everything is in the file. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}

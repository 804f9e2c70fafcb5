package dev.chancery.simulator.oracle;

import java.util.Map;
import java.util.TreeMap;

final class StatsCount {

    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Map<String, Long> byEnding = new TreeMap<>();
    private long attempts;
    private long open;
    private long mostOpen;
    private long bytes;
    private long events;

    synchronized void began() {
        attempts++;
        open++;
        mostOpen = Math.max(mostOpen, open);
    }

    synchronized void ended(Entry entry) {
        open--;
        bytes += entry.bytes();
        events += entry.events();
        byStatus.merge(entry.status(), 1L, Long::sum);
        byEnding.merge(entry.ending().toString(), 1L, Long::sum);
    }

    synchronized void clear() {
        attempts = 0;
        mostOpen = open;
        bytes = 0;
        events = 0;
        byStatus.clear();
        byEnding.clear();
    }

    synchronized Stats stats(int connections) {
        return new Stats(
                attempts, open, mostOpen, connections, bytes, events, Map.copyOf(byStatus), Map.copyOf(byEnding));
    }
}

package dev.chancery.simulator.oracle;

import dev.chancery.simulator.json.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts since the start or the last reset.
 *
 * @param open attempts that have not ended yet
 * @param mostOpen the most that were open at once
 * @param connections open now
 */
public record Stats(
        long attempts,
        long open,
        long mostOpen,
        int connections,
        long bytes,
        long events,
        Map<Integer, Long> byStatus,
        Map<String, Long> byEnding) {

    public Map<String, Object> json() {
        Map<String, Long> statuses = new TreeMap<>();
        byStatus.forEach((status, number) -> statuses.put(Integer.toString(status), number));
        return Json.object(
                "attempts", attempts,
                "open", open,
                "mostOpen", mostOpen,
                "connections", connections,
                "bytes", bytes,
                "events", events,
                "byStatus", statuses,
                "byEnding", byEnding);
    }
}

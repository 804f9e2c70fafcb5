package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has become of the requests of a batch. */
final class BatchResults {

    private final List<String> lines = new ArrayList<>();
    private final Map<BatchResult.Type, Integer> counts = new EnumMap<>(BatchResult.Type.class);

    void add(BatchRequest request, BatchResult result) {
        lines.add(result.line(request.customId()));
        counts.merge(result.type(), 1, Integer::sum);
    }

    /** The last request's first: the API promises no order, so nobody shall rely on that of the requests. */
    List<String> lines() {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    Map<String, Object> countsJson() {
        return json(0, counts);
    }

    /** The counts as long as a batch has not ended. */
    static Map<String, Object> processing(int requests) {
        return json(requests, Map.of());
    }

    private static Map<String, Object> json(int processing, Map<BatchResult.Type, Integer> counts) {
        Map<String, Object> json = Json.object("processing", processing);
        for (BatchResult.Type type : BatchResult.Type.values()) {
            json.put(type.toString(), counts.getOrDefault(type, 0));
        }
        return json;
    }
}

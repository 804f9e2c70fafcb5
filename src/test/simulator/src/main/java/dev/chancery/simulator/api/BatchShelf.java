package dev.chancery.simulator.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The batches in memory. When they become too many, or have too many requests, the oldest are dropped. */
final class BatchShelf {

    private final int mostBatches;
    private final int mostRequests;
    private final Map<String, Batch> batches = new LinkedHashMap<>();

    BatchShelf(int mostBatches, int mostRequests) {
        this.mostBatches = mostBatches;
        this.mostRequests = mostRequests;
    }

    void put(Batch batch) {
        batches.put(batch.id(), batch);
        int requests = batches.values().stream().mapToInt(Batch::size).sum();
        Iterator<Batch> oldest = batches.values().iterator();
        while (batches.size() > 1 && (batches.size() > mostBatches || requests > mostRequests)) {
            requests -= oldest.next().size();
            oldest.remove();
        }
    }

    Optional<Batch> find(String id, String workspace) {
        return Optional.ofNullable(batches.get(id))
                .filter(batch -> batch.workspace().equals(workspace));
    }

    /** Those of a workspace, newest first. */
    List<Batch> of(String workspace) {
        List<Batch> found = new ArrayList<>(all());
        found.removeIf(batch -> !batch.workspace().equals(workspace));
        Collections.reverse(found);
        return found;
    }

    List<Batch> all() {
        return List.copyOf(batches.values());
    }

    void remove(Batch batch) {
        batches.remove(batch.id());
    }

    void clear() {
        batches.clear();
    }
}

package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A batch. How far it is follows from the clock: its requests are processed one after the other, evenly over its time,
 * until it is cancelled or expires.
 */
final class Batch {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration AVAILABLE = Duration.ofDays(29);
    private static final int CANCELING_PART = 4;

    private final String id;
    private final String workspace;
    private final Instant created;
    private final Duration time;
    private final int size;
    private List<BatchRequest> requests;
    private Instant cancelInitiated;
    private BatchResults results;

    /** @param time that it takes to process it */
    Batch(String id, String workspace, Instant created, Duration time, List<BatchRequest> requests) {
        this.id = id;
        this.workspace = workspace;
        this.created = created.truncatedTo(ChronoUnit.MICROS);
        this.time = time;
        this.size = requests.size();
        this.requests = requests;
    }

    String id() {
        return id;
    }

    String workspace() {
        return workspace;
    }

    int size() {
        return size;
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(end());
    }

    /** Canceling takes a part of the time, but never longer than to go on. */
    Instant end() {
        Instant whole = earlier(created.plus(time), expires());
        return cancelInitiated == null ? whole : earlier(whole, cancelInitiated.plus(time.dividedBy(CANCELING_PART)));
    }

    private Instant expires() {
        return created.plus(LONGEST);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Once is enough; later ones change nothing. */
    void cancel(Instant now) {
        if (cancelInitiated == null) {
            cancelInitiated = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    boolean isCancelled() {
        return cancelInitiated != null;
    }

    /** How many of its requests are processed by its end. */
    int processed() {
        Duration worked = Duration.between(created, cancelInitiated == null ? end() : cancelInitiated);
        return worked.compareTo(time) >= 0 ? size : (int) (size * worked.toMillis() / Math.max(1, time.toMillis()));
    }

    boolean isAnswered() {
        return results != null;
    }

    List<BatchRequest> requests() {
        return requests;
    }

    /** Its requests are not needed any more. */
    void answered(BatchResults all) {
        results = all;
        requests = List.of();
    }

    boolean hasResults(Instant now) {
        return isAnswered() && now.isBefore(archived());
    }

    private Instant archived() {
        return created.plus(AVAILABLE);
    }

    List<String> lines() {
        return results.lines();
    }

    /** How it is shown: ended as soon as it is answered. */
    Map<String, Object> json(Instant now, String url) {
        Map<String, Object> json = Json.object("id", id, "type", "message_batch", "processing_status", status());
        json.put("request_counts", isAnswered() ? results.countsJson() : BatchResults.processing(size));
        json.put("created_at", created.toString());
        json.put("expires_at", expires().toString());
        json.put("ended_at", isAnswered() ? end().toString() : null);
        json.put("cancel_initiated_at", isCancelled() ? cancelInitiated.toString() : null);
        json.put("archived_at", now.isBefore(archived()) ? null : archived().toString());
        json.put("results_url", hasResults(now) ? url : null);
        return json;
    }

    private String status() {
        if (isAnswered()) {
            return "ended";
        }
        return isCancelled() ? "canceling" : "in_progress";
    }
}

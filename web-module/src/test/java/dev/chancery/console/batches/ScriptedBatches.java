package dev.chancery.console.batches;

import dev.chancery.batches.BatchPage;
import dev.chancery.batches.BatchUse;
import dev.chancery.batches.Batches;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.MessageBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Batches of two keys, as a test needs them. */
class ScriptedBatches extends Batches {
    final List<String> keys = new ArrayList<>(List.of("billing"));
    final List<MessageBatch> present = new ArrayList<>();
    final List<BatchUse> uses = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final Map<String, String> holders = new HashMap<>();
    int page = 100;

    @Nullable
    RuntimeException failure;

    static MessageBatch batch(String id, String state, String counts, String more) {
        return new MessageBatch(new JsonCodec()
                .object("{\"id\":\"" + id + "\",\"processing_status\":\"" + state + "\",\"request_counts\":{" + counts
                        + "},\"created_at\":\"2026-11-20T10:00:00Z\",\"expires_at\":\"2026-11-21T10:00:00Z\"" + more
                        + "}"));
    }

    static MessageBatch running(String id) {
        return batch(id, "in_progress", "\"processing\":1200", "");
    }

    static MessageBatch ended(String id) {
        return batch(
                id,
                "ended",
                "\"processing\":0,\"succeeded\":1198,\"errored\":2",
                ",\"ended_at\":\"2026-11-20T11:30:00Z\",\"results_url\":\"https://example.invalid/results\"");
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public BatchPage list(@Nullable String key, @Nullable String after, int most) {
        done.add("list " + key + " after " + after);
        if (failure != null) {
            throw failure;
        }
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(present.size(), from + page);
        return new BatchPage(present.subList(from, to), to < present.size() ? Integer.toString(to) : null);
    }

    @Override
    public Optional<MessageBatch> find(@Nullable String key, String id) {
        return present.stream()
                .filter(batch -> batch.id().equals(id))
                .filter(batch -> key == null || key.equals(holders.getOrDefault(id, key)))
                .findFirst();
    }

    @Override
    public MessageBatch cancel(@Nullable String key, String id) {
        done.add("cancel " + id + " of " + key);
        MessageBatch canceling = batch(id, "canceling", "\"processing\":1200", "");
        present.replaceAll(batch -> batch.id().equals(id) ? canceling : batch);
        return canceling;
    }

    @Override
    public void delete(@Nullable String key, String id) {
        done.add("delete " + id + " of " + key);
        present.removeIf(batch -> batch.id().equals(id));
    }

    @Override
    public void results(@Nullable String key, String id, OutputStream out) {
        try {
            out.write(("{\"custom_id\":\"" + id + "\"}\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<BatchUse> use(@Nullable String key, String id) {
        return uses;
    }
}

package dev.chancery.usage;

import dev.chancery.storage.Batch;
import java.util.List;
import java.util.stream.Collectors;

/** Ends attempts that are noted and open, without reading them first. */
final class OutcomeUpdate {
    private static final List<String> COLUMNS = List.of(
            "state",
            "model",
            "duration_micros",
            "first_content_micros",
            "stop_reason",
            "request_id",
            "organization",
            "http_status",
            "error_type",
            "thinking_tokens",
            "web_fetches",
            "input_tokens",
            "output_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "cache_read_tokens",
            "web_searches",
            "service_tier",
            "inference_geo",
            "speed",
            "refused",
            "price_id",
            "cost");
    private static final String SQL = "update chancery_attempt set version = version + 1, open_node = null, "
            + COLUMNS.stream().map(name -> name + " = ?").collect(Collectors.joining(", "))
            + " where id = ? and state = 'INTENT'";

    private OutcomeUpdate() {}

    /** Writes how they went; tells for each whether it was open. */
    static boolean[] write(List<AttemptEntity> ended) {
        int[] changed = Batch.run(SQL, ended, AttemptEntity::outcomeColumns);
        boolean[] open = new boolean[changed.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = changed[i] == 1;
        }
        return open;
    }
}

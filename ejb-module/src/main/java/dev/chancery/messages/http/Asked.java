package dev.chancery.messages.http;

import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyNeed;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.Fields;
import dev.chancery.messages.RawRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request asks for, as the key ring and the ledger want to know it. */
record Asked(String operation, boolean streamed, String model, long inputTokens, long outputTokens) {
    private static final List<String> OPERATIONS =
            List.of("messages/count_tokens", "messages/batches", "messages", "models", "files");

    static Asked of(RawRequest request) {
        return of(request.path(), request.body(), "text/event-stream".equals(request.accept()));
    }

    static Asked of(String path, @Nullable Fields body, boolean streamed) {
        if (body == null) {
            return new Asked(operation(path), streamed, "", 0, 0);
        }
        return new Asked(
                operation(path),
                streamed,
                body.value("model") instanceof String name ? name : "",
                TokenEstimate.of(body),
                body.value("max_tokens") instanceof Long most ? Math.max(0, most) : 0);
    }

    private static String operation(String path) {
        return OPERATIONS.stream()
                .filter(name -> path.equals("/v1/" + name) || path.startsWith("/v1/" + name + "/"))
                .findFirst()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .orElse("other");
    }

    /** @param key the one that will do; null for any */
    KeyNeed need(Duration patience, @Nullable String key) {
        return new KeyNeed(model, inputTokens, outputTokens, patience, key);
    }

    AttemptStart start(
            String call, int number, KeyLease lease, Attribution attribution, Map<String, Integer> redactions) {
        return new AttemptStart(
                call,
                number,
                operation,
                streamed,
                model,
                lease.keyId(),
                lease.key().name(),
                inputTokens,
                outputTokens,
                attribution,
                redactions);
    }
}

package dev.chancery.usage;

import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Consumption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attempts as rows of an export. */
final class CallExport {
    static final List<String> COLUMNS = List.of(
            "started_at",
            "id",
            "call_id",
            "attempt",
            "outcome",
            "operation",
            "streamed",
            "model_asked",
            "model",
            "key_id",
            "key_name",
            "prompt",
            "prompt_version",
            "application",
            "principal",
            "conversation",
            "source",
            "tags",
            "input_tokens",
            "output_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "cache_read_tokens",
            "web_searches",
            "thinking_tokens",
            "web_fetches",
            "service_tier",
            "inference_geo",
            "speed",
            "stop_reason",
            "request_id",
            "organization",
            "http_status",
            "error_type",
            "duration_ms",
            "first_content_ms",
            "price_id",
            "cost_usd",
            "redactions");

    private CallExport() {}

    static List<@Nullable Object> values(CallRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        add(values, row.startedAt(), row.id(), row.callId(), row.number(), row.outcome(), row.operation());
        add(values, row.streamed(), row.modelAsked(), row.model(), row.keyId(), row.keyName(), row.promptName());
        add(values, row.promptName() == null ? null : row.promptVersion(), row.application(), row.principal());
        add(values, row.conversation(), row.source(), String.join(",", row.tags()));
        Consumption used = row.consumption();
        for (BillingClass billed : BillingClass.values()) {
            values.add(used == null ? null : used.of(billed));
        }
        add(values, used == null ? null : row.thinkingTokens(), used == null ? null : row.webFetches());
        add(values, used == null ? null : used.tier(), used == null ? null : used.geo());
        add(values, used == null ? null : used.speed(), row.stopReason(), row.requestId(), row.organization());
        add(values, row.status() == 0 ? null : row.status(), row.errorType());
        add(values, millis(row.duration()), millis(row.firstContent()), row.priceId(), row.cost());
        values.add(RedactionCounts.text(row.redactions()));
        return values;
    }

    private static void add(List<@Nullable Object> values, @Nullable Object... more) {
        for (Object value : more) {
            values.add(value);
        }
    }

    private static @Nullable Object millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}

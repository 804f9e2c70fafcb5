package dev.chancery.api.usage;

import dev.chancery.prices.Consumption;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the ledger has it, under the names of its exports. What is null is not known.
 *
 * @param attempt which attempt of the call it is, from 1
 * @param outcome INTENT while it is under way
 * @param model the model that answered, or else the one asked
 * @param redactions how often each kind of sensitive data was taken out of the request
 * @param durationMs from the first byte sent to the end of the answer
 * @param firstContentMs from the first byte sent to the first content of a stream
 * @param costUsd null is "no price", which is not free
 */
public record CallView(
        Instant startedAt,
        String id,
        String callId,
        int attempt,
        AttemptState outcome,
        String operation,
        boolean streamed,
        String modelAsked,
        String model,
        String keyId,
        String keyName,
        @Nullable String prompt,
        @Nullable Integer promptVersion,
        @Nullable String application,
        @Nullable String principal,
        @Nullable String conversation,
        @Nullable String source,
        List<String> tags,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Long cacheWrite5mTokens,
        @Nullable Long cacheWrite1hTokens,
        @Nullable Long cacheReadTokens,
        @Nullable Long webSearches,
        @Nullable Long thinkingTokens,
        @Nullable Long webFetches,
        @Nullable String serviceTier,
        @Nullable String inferenceGeo,
        @Nullable String speed,
        @Nullable String stopReason,
        @Nullable String requestId,
        @Nullable String organization,
        @Nullable Integer httpStatus,
        @Nullable String errorType,
        @Nullable Long durationMs,
        @Nullable Long firstContentMs,
        @Nullable String priceId,
        @Nullable BigDecimal costUsd,
        Map<String, Integer> redactions) {
    static CallView of(CallRow row) {
        Consumption used = row.consumption();
        return new CallView(
                row.startedAt(),
                row.id(),
                row.callId(),
                row.number(),
                row.outcome(),
                row.operation(),
                row.streamed(),
                row.modelAsked(),
                row.model(),
                row.keyId(),
                row.keyName(),
                row.promptName(),
                row.promptName() == null ? null : row.promptVersion(),
                row.application(),
                row.principal(),
                row.conversation(),
                row.source(),
                row.tags(),
                count(used, Consumption::input),
                count(used, Consumption::output),
                count(used, Consumption::cacheWrite5m),
                count(used, Consumption::cacheWrite1h),
                count(used, Consumption::cacheRead),
                count(used, Consumption::webSearches),
                count(used, known -> row.thinkingTokens()),
                count(used, known -> row.webFetches()),
                used == null ? null : used.tier(),
                used == null ? null : used.geo(),
                used == null ? null : used.speed(),
                row.stopReason(),
                row.requestId(),
                row.organization(),
                row.status() == 0 ? null : row.status(),
                row.errorType(),
                millis(row.duration()),
                millis(row.firstContent()),
                row.priceId(),
                row.cost(),
                row.redactions());
    }

    private static @Nullable Long count(@Nullable Consumption used, ToLongFunction<Consumption> count) {
        return used == null ? null : count.applyAsLong(used);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}

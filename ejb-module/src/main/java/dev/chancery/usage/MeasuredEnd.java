package dev.chancery.usage;

import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.prices.Consumption;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How an attempt went, in what the ledger's columns can hold. */
record MeasuredEnd(
        AttemptState state,
        @Nullable String model,
        @Nullable Consumption consumption,
        @Nullable Long thinkingTokens,
        @Nullable Long webFetches,
        @Nullable String stopReason,
        @Nullable String requestId,
        @Nullable String organization,
        int status,
        @Nullable String errorType,
        long durationMicros,
        @Nullable Long firstContentMicros) {
    static MeasuredEnd of(AttemptEnd end) {
        return new MeasuredEnd(
                AttemptState.valueOf(end.result().name()),
                Columns.cutOrNull(Columns.MODEL, end.model()),
                Consumption.of(end.usage(), end.stopReason())
                        .map(MeasuredEnd::storable)
                        .orElse(null),
                number(end.usage()::thinkingTokens),
                number(end.usage()::webFetchRequests),
                end.stopReason() == null
                        ? null
                        : Columns.cutOrNull(Columns.WORD, end.stopReason().value()),
                Columns.cutOrNull(Columns.WORD, end.requestId()),
                Columns.cutOrNull(Columns.WORD, end.organization()),
                end.status(),
                Columns.cutOrNull(Columns.WORD, end.errorType()),
                TimeUnit.NANOSECONDS.toMicros(end.duration().toNanos()),
                micros(end.firstContent()));
    }

    /** The model that answered, or another one when nobody did. */
    String modelOr(String asked) {
        return model == null ? asked : model;
    }

    private static Consumption storable(Consumption read) {
        return new Consumption(
                read.input(),
                read.output(),
                read.cacheWrite5m(),
                read.cacheWrite1h(),
                read.cacheRead(),
                read.webSearches(),
                read.batch(),
                Columns.cut(Columns.WORD, read.geo()),
                Columns.cut(Columns.WORD, read.tier()),
                Columns.cut(Columns.WORD, read.speed()),
                read.refused());
    }

    private static @Nullable Long micros(@Nullable Duration duration) {
        return duration == null ? null : TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }

    private static @Nullable Long number(Supplier<OptionalLong> read) {
        try {
            OptionalLong number = read.get();
            return number.isPresent() ? number.getAsLong() : null;
        } catch (MalformedFieldException e) { // what the API says of little weight must not cost the row
            return null;
        }
    }
}

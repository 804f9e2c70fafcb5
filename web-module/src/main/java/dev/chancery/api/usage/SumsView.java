package dev.chancery.api.usage;

import dev.chancery.usage.Period;
import dev.chancery.usage.UsageTiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A period in numbers.
 *
 * @param before the sums of the period to compare with
 * @param spendGrowth against that period: 0.1 is a tenth more; null when nothing was spent then
 * @param duration how long attempts took; null where that is not kept: by person or tag
 * @param firstContent until the first content of a stream; null as the other
 * @param savedUsd what the prompt cache saved, an estimate
 * @param savedIsComplete whether all models that used the cache have the prices for it
 * @param forecastForMonthUsd what the month under way costs when it goes on as the last seven days; null when nothing
 *     was recorded yet
 */
public record SumsView(
        Instant from,
        Instant to,
        @Schema(implementation = String.class) ZoneId zone,
        UseView use,
        UseView before,
        @Nullable BigDecimal spendGrowth,
        @Nullable LatencyView duration,
        @Nullable LatencyView firstContent,
        BigDecimal savedUsd,
        boolean savedIsComplete,
        @Nullable BigDecimal forecastForMonthUsd) {
    static SumsView of(Period period, UsageTiles tiles) {
        return new SumsView(
                period.from(),
                period.to(),
                period.zone(),
                UseView.of(tiles.use()),
                UseView.of(tiles.before()),
                tiles.spendGrowth().orElse(null),
                LatencyView.of(tiles.duration()),
                LatencyView.of(tiles.firstContent()),
                tiles.saved().dollars(),
                tiles.saved().complete(),
                tiles.forecastForMonth());
    }
}

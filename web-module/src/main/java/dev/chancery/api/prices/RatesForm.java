package dev.chancery.api.prices;

import dev.chancery.prices.Rates;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** US dollars for a million tokens, or a thousand web searches. What is not given is not known; free is 0. */
@Schema(
        example =
                "{\"input\": 3, \"output\": 15, \"cache_write_5m\": 3.75, \"cache_write_1h\": 6, \"cache_read\": 0.3}")
public record RatesForm(
        Optional<BigDecimal> input,
        Optional<BigDecimal> output,
        Optional<BigDecimal> cacheWrite5m,
        Optional<BigDecimal> cacheWrite1h,
        Optional<BigDecimal> cacheRead,
        Optional<BigDecimal> webSearch) {
    static RatesForm of(Rates rates) {
        return new RatesForm(
                Optional.ofNullable(rates.input()),
                Optional.ofNullable(rates.output()),
                Optional.ofNullable(rates.cacheWrite5m()),
                Optional.ofNullable(rates.cacheWrite1h()),
                Optional.ofNullable(rates.cacheRead()),
                Optional.ofNullable(rates.webSearch()));
    }

    Rates rates() {
        return new Rates(
                orNull(input),
                orNull(output),
                orNull(cacheWrite5m),
                orNull(cacheWrite1h),
                orNull(cacheRead),
                orNull(webSearch));
    }

    private static @Nullable BigDecimal orNull(Optional<BigDecimal> rate) {
        return rate.orElse(null);
    }
}

package dev.chancery.usage;

import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.Rates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the prompt cache saved: what its tokens would have cost as plain input, less what writing and reading them costs;
 * less than nothing where more was written than read. An estimate, by the prices of the smallest prompts without
 * discounts, because sums do not keep the size of each prompt.
 *
 * @param dollars US dollars
 * @param complete whether all models that used the cache have the prices for it; others are left out
 */
public record Saving(BigDecimal dollars, boolean complete) {
    static final Saving NONE = new Saving(BigDecimal.ZERO, true);

    /** Of models, at an instant for whose prices the sums are. */
    static Saving of(PriceTable prices, Instant at, Map<String, Use> byModel) {
        return byModel.entrySet().stream()
                .filter(entry -> entry.getValue().prompt() > entry.getValue().input())
                .map(entry -> of(prices.find(entry.getKey(), Price.STANDARD, at), entry.getValue()))
                .reduce(NONE, Saving::plus);
    }

    Saving plus(Saving other) {
        return new Saving(dollars.add(other.dollars), complete && other.complete);
    }

    private static Saving of(Optional<Price> price, Use use) {
        return price.map(found -> found.rates(0))
                .flatMap(rates -> saved(rates, BillingClass.CACHE_READ, use.cacheRead())
                        .flatMap(read -> saved(rates, BillingClass.CACHE_WRITE_5M, use.cacheWrite5m())
                                .flatMap(write -> saved(rates, BillingClass.CACHE_WRITE_1H, use.cacheWrite1h())
                                        .map(hour -> read.add(write).add(hour)))))
                .map(dollars -> new Saving(dollars, true))
                .orElse(new Saving(BigDecimal.ZERO, false));
    }

    private static Optional<BigDecimal> saved(Rates rates, BillingClass billed, long tokens) {
        if (tokens == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return rates.of(BillingClass.INPUT).flatMap(input -> rates.of(billed).map(rate -> input.subtract(rate)
                .multiply(BigDecimal.valueOf(tokens))
                .movePointLeft(billed.decimals())));
    }
}

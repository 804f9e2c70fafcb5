package dev.chancery.api.prices;

import dev.chancery.prices.PriceTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rates of requests whose prompt is larger than a bound.
 *
 * @param above in tokens; the lowest tier has 0
 */
@Schema(requiredProperties = {"above", "rates"})
public record TierForm(long above, RatesForm rates) {
    static TierForm of(PriceTier tier) {
        return new TierForm(tier.above(), RatesForm.of(tier.rates()));
    }

    PriceTier tier() {
        return new PriceTier(above, rates.rates());
    }
}

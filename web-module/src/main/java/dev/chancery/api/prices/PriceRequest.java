package dev.chancery.api.prices;

import dev.chancery.prices.Price;
import dev.chancery.prices.PriceDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a price row is to be.
 *
 * @param speed such as standard, which it is when nothing is said
 * @param from the first instant; since ever when nothing is said
 * @param to the first instant at which it no longer holds; never when nothing is said
 * @param tiers by rising bound, the first above 0
 */
@Schema(
        requiredProperties = {"model", "tiers"},
        example = "{\"model\": \"claude-sonnet-5-5\", \"from\": \"2027-01-01T00:00:00Z\","
                + " \"tiers\": [{\"above\": 0, \"rates\": {\"input\": 3, \"output\": 15}}]}")
public record PriceRequest(
        String model, Optional<String> speed, Optional<Instant> from, Optional<Instant> to, List<TierForm> tiers) {
    PriceDraft draft() {
        return new PriceDraft(
                model,
                speed.orElse(Price.STANDARD),
                from.orElse(null),
                to.orElse(null),
                tiers.stream().map(TierForm::tier).toList());
    }
}

package dev.chancery.api.prices;

import dev.chancery.prices.Price;
import dev.chancery.prices.PriceRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price row.
 *
 * @param id under which the ledger keeps it
 * @param model an id of a model; ids that go on with a hyphen and a date are meant as well
 * @param from the first instant; null when it always held
 * @param to the first instant at which it no longer holds; null when it still does
 * @param revision the row's ETag
 * @param origin SHIPPED, EDITED or OWN
 * @param asOf the day of the list that it came with; null for an own row
 */
public record PriceView(
        String id,
        String model,
        String speed,
        @Nullable Instant from,
        @Nullable Instant to,
        List<TierForm> tiers,
        long revision,
        PriceRow.Origin origin,
        @Nullable LocalDate asOf) {
    static PriceView of(PriceRow row) {
        Price price = row.price();
        return new PriceView(
                price.id(),
                price.model(),
                price.speed(),
                price.from(),
                price.to(),
                price.tiers().stream().map(TierForm::of).toList(),
                row.revision(),
                row.origin(),
                row.asOf());
    }
}

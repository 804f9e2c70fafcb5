package dev.chancery.prices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a price; as {@link Price}, which has an id in addition.
 *
 * @param from the first instant; null when it always held
 * @param to the first instant at which it no longer holds; null when it still does
 */
public record PriceDraft(
        String model,
        String speed,
        @Nullable Instant from,
        @Nullable Instant to,
        List<PriceTier> tiers) {
    /** @throws InvalidPriceException when a field is not allowed */
    public PriceDraft {
        tiers = List.copyOf(tiers);
        Price checked = new Price("", model, speed, from, to, tiers);
        assert checked.id().isEmpty();
    }

    /** The draft of what a price is now, to change something of it. */
    public static PriceDraft of(Price price) {
        return new PriceDraft(price.model(), price.speed(), price.from(), price.to(), price.tiers());
    }

    Price under(String id) {
        return new Price(id, model, speed, from, to, tiers);
    }
}

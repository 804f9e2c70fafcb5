package dev.chancery.prices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All prices, as they were at one moment. */
public record PriceTable(List<Price> prices) {
    /** Copies the list. */
    public PriceTable {
        prices = List.copyOf(prices);
    }

    /**
     * The price that holds: of those for the model and speed the one with the longest id of a model, then the latest.
     *
     * @param speed as the API said; empty is standard
     */
    public Optional<Price> find(String model, String speed, Instant at) {
        String priced = speed.isEmpty() ? Price.STANDARD : speed;
        return prices.stream()
                .filter(price -> price.speed().equals(priced) && price.isFor(model) && price.holds(at))
                .max(Price.BY_PRECEDENCE);
    }

    /** The row under this id. */
    public Optional<Price> byId(String id) {
        return prices.stream().filter(price -> price.id().equals(id)).findFirst();
    }

    /** What the consumption costs by the price that holds. */
    public Quote quote(String model, Instant at, Consumption consumption) {
        return find(model, consumption.speed(), at)
                .map(price -> new Quote(price.id(), Cost.of(price, consumption).total()))
                .orElse(Quote.NONE);
    }
}

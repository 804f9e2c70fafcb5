package dev.chancery.prices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What attempts cost now. Answers from memory: it never waits, and calls may ask from any thread. */
@ApplicationScoped
public class Prices {
    private volatile PriceTable table = ShippedPrices.current().table();

    /** What the consumption costs by the price that held at the instant. Never fails: what is not known has no price. */
    public Quote quote(String model, Instant at, Consumption consumption) {
        return table.quote(model, at, consumption);
    }

    /** The prices as they are now. */
    public PriceTable table() {
        return table;
    }
}

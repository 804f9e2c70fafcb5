package dev.chancery.prices;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import java.util.List;
import java.util.Map;

/** Prices for tests of features. */
public final class TestPrices {
    private TestPrices() {}

    /** The shipped prices; the database is not asked. */
    public static Prices shipped(Database database) {
        return new Prices(database, TestChanges.on(database), ShippedPrices.current());
    }

    /** The price of all requests to a model, by input and output. */
    public static Price price(String model, String input, String output) {
        Rates rates = Rates.parse(Map.of("input", input, "output", output, "cache_read", "0.2"));
        return new Price(model, model, Price.STANDARD, null, null, List.of(new PriceTier(0, rates)));
    }

    /** These prices and no others; the database is not asked. */
    public static Prices of(Database database, Price... prices) {
        ShippedPrices list = ShippedPrices.current();
        Changes changes = TestChanges.on(database);
        return new Prices(
                database,
                changes,
                new ShippedPrices(list.asOf(), list.sources(), new PriceTable(List.of(prices)), list.models()));
    }
}

package dev.chancery.prices;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * What attempts cost now. Answers from memory: it never waits, and calls may ask from any thread. While no database
 * could be read yet, it answers by the shipped prices.
 */
@ApplicationScoped
public class Prices {
    /** What {@link Changes} calls changed prices. */
    static final String TOPIC = "prices";

    private final Database database;
    private final ListPrices listPrices;
    private volatile PriceTable table;

    @Inject
    Prices(Database database, Changes changes) {
        this(database, changes, ShippedPrices.current());
    }

    Prices(Database database, Changes changes, ShippedPrices shipped) {
        this.database = database;
        this.listPrices = new ListPrices(database, changes, shipped);
        this.table = shipped.table();
        changes.onChange(TOPIC, this::refresh);
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Prices() {
        this.database = null;
        this.listPrices = null;
        this.table = null;
    }

    /** What the consumption costs by the price that held at the instant. Never fails: what is not known has no price. */
    public Quote quote(String model, Instant at, Consumption consumption) {
        return table.quote(model, at, consumption);
    }

    /** The prices as they are now. */
    public PriceTable table() {
        return table;
    }

    /** Reads the prices, and puts in those of this version that are missing. */
    void refresh() {
        List<PriceRow> rows = rows();
        if (listPrices.putIn(rows)) {
            rows = rows();
        }
        table = new PriceTable(rows.stream().map(PriceRow::price).toList());
    }

    private List<PriceRow> rows() {
        return database.transact(em -> new PriceRepository(em).rows());
    }
}

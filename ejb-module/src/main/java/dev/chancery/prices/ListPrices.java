package dev.chancery.prices;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings the list prices of this version into the database: what is missing is added, what came with an older list and
 * was not edited is changed. What would hold beside a row of people's is left out: theirs counts.
 */
final class ListPrices {
    private static final System.Logger LOG = System.getLogger("dev.chancery.prices");

    private final Database database;
    private final Changes changes;
    private final ShippedPrices shipped;

    ListPrices(Database database, Changes changes, ShippedPrices shipped) {
        this.database = database;
        this.changes = changes;
        this.shipped = shipped;
    }

    /** Whether anything was put in beyond the rows that are known to be there. */
    boolean putIn(List<PriceRow> known) {
        if (due(known).isEmpty()) {
            return false;
        }
        int put = database.transact(this::putIn);
        LOG.log(Level.INFO, "{0} list prices as of {1} were put in", put, shipped.asOf());
        return true;
    }

    private int putIn(EntityManager em) {
        changes.changed(em, Prices.TOPIC); // first, for nodes that start together then come one after the other
        PriceRepository repository = new PriceRepository(em);
        List<Price> due = due(repository.rows());
        due.forEach(price -> repository
                .find(price.id())
                .ifPresentOrElse(
                        entity -> repository.ship(entity, price, shipped.asOf().toString()),
                        () -> repository.add(price, shipped.asOf().toString())));
        return due.size();
    }

    private List<Price> due(List<PriceRow> known) {
        Map<String, PriceRow> byId = new HashMap<>();
        known.forEach(row -> byId.put(row.price().id(), row));
        List<PriceRow> peoples = known.stream()
                .filter(row -> row.origin() != PriceRow.Origin.SHIPPED)
                .toList();
        return shipped.table().prices().stream()
                .filter(price -> !byId.containsKey(price.id()) || isOlder(byId.get(price.id())))
                .filter(price -> peoples.stream().noneMatch(row -> row.price().overlaps(price)))
                .toList();
    }

    private boolean isOlder(PriceRow row) {
        LocalDate asOf = row.asOf();
        return row.origin() == PriceRow.Origin.SHIPPED
                && Objects.requireNonNull(asOf).isBefore(shipped.asOf());
    }
}

package dev.chancery.prices;

import dev.chancery.storage.Database;
import dev.chancery.storage.LedgerDatabase;

/** The shipped prices. */
public final class LedgerPrices {
    private LedgerPrices() {}

    public static Prices of(Database database) {
        return new Prices(database, LedgerDatabase.changes(database));
    }
}

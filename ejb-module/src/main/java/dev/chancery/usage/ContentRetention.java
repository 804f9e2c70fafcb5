package dev.chancery.usage;

import dev.chancery.storage.Database;
import java.time.Clock;

/** Removes stored contents whose time has passed. */
final class ContentRetention {
    private final Database database;
    private final Clock clock;

    ContentRetention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Removes what is due; tells how much that was. */
    int removeExpired() {
        return database.transact(em -> em.createQuery("delete from ContentEntity c where c.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }
}

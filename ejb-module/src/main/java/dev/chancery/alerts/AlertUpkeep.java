package dev.chancery.alerts;

import dev.chancery.storage.Database;
import java.time.Clock;
import java.time.Duration;

/** What is done from time to time: forgets what is old, seals anew what another master key sealed. */
final class AlertUpkeep {
    private final Database database;
    private final Deliveries deliveries;
    private final ChannelSeals seals;
    private final Duration retention;
    private final Clock clock;

    AlertUpkeep(Database database, Deliveries deliveries, ChannelSeals seals, Duration retention, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.seals = seals;
        this.retention = retention;
        this.clock = clock;
    }

    void forget() {
        deliveries.forget(clock.instant().minus(retention));
    }

    void sealAnew() {
        database.run(em -> em.createQuery("select c from ChannelEntity c order by c.id", ChannelEntity.class)
                .getResultList()
                .forEach(channel -> seals.sealAnew(em, channel)));
    }
}

package dev.chancery.limits;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Brings the caps of configuration and administrators to the limits. */
final class LimitCaps {
    static final String TOPIC = "limits";

    private final Database database;
    private final RateLimits limits;
    private final Allowance configured;

    LimitCaps(Database database, RateLimits limits, Allowance configured) {
        this.database = database;
        this.limits = limits;
        this.configured = configured;
    }

    /** Reads them again. */
    void refresh() {
        List<LimitCap> caps = database.transact(LimitCaps::read);
        limits.caps((keyId, modelClass) -> caps.stream()
                .filter(cap -> cap.concerns(keyId, modelClass))
                .map(LimitCap::allowance)
                .reduce(configured, Allowance::and));
    }

    static List<LimitCap> read(EntityManager em) {
        return em
                .createQuery("select c from LimitCapEntity c order by c.keyId, c.modelClass", LimitCapEntity.class)
                .getResultList()
                .stream()
                .map(LimitCapEntity::cap)
                .toList();
    }
}

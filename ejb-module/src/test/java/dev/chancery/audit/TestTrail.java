package dev.chancery.audit;

import dev.chancery.storage.Database;
import java.time.Duration;

/** A trail for tests of features that write to it by themselves. */
public final class TestTrail {
    /** Writes on the caller's thread. */
    static final BoundedWork HERE = new BoundedWork(Runnable::run, Duration.ofSeconds(30));

    private TestTrail() {}

    /** One on this database. */
    public static AuditTrail on(Database database) {
        return new AuditTrail(database, HERE);
    }
}

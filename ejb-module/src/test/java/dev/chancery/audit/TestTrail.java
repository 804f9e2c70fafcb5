package dev.chancery.audit;

import dev.chancery.storage.Database;

/** A trail for tests of features that write to it by themselves. */
public final class TestTrail {
    private TestTrail() {}

    /** One on this database. */
    public static AuditTrail on(Database database) {
        return new AuditTrail(database);
    }
}

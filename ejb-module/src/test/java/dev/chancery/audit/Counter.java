package dev.chancery.audit;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** A guarded service as features have them. */
@Guarded
@ApplicationScoped
class Counter {
    private final Database database;
    private final AuditTrail trail;
    private final AuditDetails details = new AuditDetails();
    private int count;

    @Inject
    Counter(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Counter() {
        this.database = null;
        this.trail = null;
    }

    @Allowed({Permission.READ_LIMITS, Permission.MANAGE_LIMITS})
    public int read() {
        return count;
    }

    @Audited(action = "counter.set", resource = "counter", allowed = Permission.MANAGE_LIMITS)
    public int set(String id, int to) {
        details.resource(id);
        details.summary("Set to " + to);
        details.changed("count", count, to);
        details.changed("name", "same", "same");
        details.secretChanged("token");
        count = to;
        return to;
    }

    @Audited(action = "counter.break", resource = "counter", allowed = Permission.MANAGE_LIMITS)
    public void breakDown(String id) throws IOException {
        details.resource(id);
        database.run(em -> em.persist(new AuditEntity(AuditRows.row(1).build())));
        throw new IOException("with the key sk-ant-test-0123456789abcdef\nin it");
    }

    @Audited(action = "counter.send", resource = "counter", allowed = Permission.MANAGE_LIMITS, transactional = false)
    public void send(String id, boolean withOwnRow, boolean thenFail) {
        details.resource(id);
        if (withOwnRow) {
            database.run(trail::write);
        }
        if (thenFail) {
            throw new IllegalStateException("planted");
        }
    }

    @Audited(action = "counter.check", resource = "counter", allowed = Permission.READ_LIMITS)
    public boolean check() {
        details.failed("It is not what it was.");
        return false;
    }

    public int unmarked() {
        return ++count;
    }

    int internal() {
        return ++count;
    }
}

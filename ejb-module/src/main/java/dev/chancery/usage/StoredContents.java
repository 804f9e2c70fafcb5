package dev.chancery.usage;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Requests and answers that were stored, where that was switched on. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class StoredContents {
    private final Database database;
    private final AuditDetails audit;

    @Inject
    StoredContents(Database database, AuditDetails audit) {
        this.database = database;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected StoredContents() {
        this.database = null;
        this.audit = null;
    }

    /** Whether there are contents of an attempt. */
    @Allowed(Permission.READ_USAGE)
    public boolean has(String attemptId) {
        return find(attemptId).isPresent();
    }

    /** What was asked and answered in an attempt. That somebody looked is itself audited. */
    @Audited(action = "content.read", resource = "attempt", allowed = Permission.READ_CONTENTS)
    public Optional<Contents> read(String attemptId) {
        audit.resource(attemptId);
        audit.summary("Read what was asked and answered");
        return find(attemptId);
    }

    /**
     * Deletes what was asked and answered in attempts of a principal, in all applications; the attempts stay. What an
     * attempt under way stores later is not deleted. Who calls this writes the row in the audit trail.
     *
     * @param principal as attempts have it
     * @return of how many attempts there was something
     */
    @Allowed(Permission.FORGET_PERSONS)
    public long forget(String principal) {
        return database.transact(em -> em.createQuery("delete from ContentEntity c where exists"
                        + " (select a.id from AttemptEntity a where a.id = c.attemptId and a.principal = :principal)")
                .setParameter("principal", principal)
                .executeUpdate());
    }

    /** Of how many attempts {@link #forget} would delete something now. */
    @Allowed(Permission.FORGET_PERSONS)
    public long count(String principal) {
        return database.transact(em -> ((Number) em.createQuery(
                                "select count(c) from ContentEntity c where exists"
                                        + " (select a.id from AttemptEntity a where a.id = c.attemptId and a.principal = :principal)")
                        .setParameter("principal", principal)
                        .getSingleResult())
                .longValue());
    }

    private Optional<Contents> find(String attemptId) {
        return database.transact(em ->
                Optional.ofNullable(em.find(ContentEntity.class, attemptId)).map(ContentEntity::contents));
    }
}

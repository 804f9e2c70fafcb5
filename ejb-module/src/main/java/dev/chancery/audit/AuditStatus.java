package dev.chancery.audit;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the trail is written, sealed, verified, and intact as far as the last verification knows. */
final class AuditStatus implements StatusSource {
    static final String VERIFICATION = "audit.verify";
    private static final String COMPONENT = "audit";

    private final Database database;
    private final AuditTrail trail;
    private final AuditConfig config;
    private final Clock clock;

    AuditStatus(Database database, AuditTrail trail, AuditConfig config, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Status> status() {
        int waiting = trail.waiting();
        if (waiting > 0) {
            return List.of(new Status(COMPONENT, Level.FAILING, Finding.AUDIT_UNWRITTEN, waiting));
        }
        try {
            return List.of(unsealed().or(this::verified).orElseGet(this::neverVerified));
        } catch (DatabaseUnavailableException e) {
            return List.of(new Status(COMPONENT, Level.FAILING, Finding.AUDIT_AWAY));
        }
    }

    /** When the trail was last verified as a whole, whoever wanted it; empty when never. */
    Optional<AuditEntry> lastVerification() {
        return database.transact(em -> em.createQuery(
                        "select a from AuditEntity a where a.action = :action and a.outcome <> :refused"
                                + " and a.resourceId is null order by a.id desc",
                        AuditEntity.class)
                .setParameter("action", VERIFICATION)
                .setParameter("refused", Outcome.REFUSED.name())
                .setMaxResults(1)
                .getResultStream()
                .map(AuditEntity::entry)
                .findFirst());
    }

    private Optional<Status> unsealed() {
        Instant overdue =
                clock.instant().minus(config.sealInterval().multipliedBy(2)).minus(Duration.ofMinutes(1));
        long rows = database.transact(em -> em.createQuery(
                        "select count(a) from AuditEntity a where a.place is null and a.happened < :overdue",
                        Long.class)
                .setParameter("overdue", overdue)
                .getSingleResult());
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Status(COMPONENT, Level.WARNING, Finding.AUDIT_UNSEALED, rows));
    }

    private Optional<Status> verified() {
        return lastVerification().map(last -> {
            if (!last.outcome().equals(Outcome.DONE.name())) {
                return new Status(
                        COMPONENT,
                        Level.FAILING,
                        Finding.AUDIT_BROKEN,
                        last.happened(),
                        String.valueOf(last.failure()));
            }
            Instant due = last.happened().plus(config.verifyInterval().multipliedBy(2));
            return new Status(
                    COMPONENT,
                    due.isBefore(clock.instant()) ? Level.WARNING : Level.OK,
                    Finding.AUDIT_VERIFIED,
                    last.happened(),
                    last.summary());
        });
    }

    private Status neverVerified() {
        return new Status(COMPONENT, Level.OK, Finding.AUDIT_NEVER_VERIFIED);
    }
}

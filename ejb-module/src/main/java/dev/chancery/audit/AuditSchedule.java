package dev.chancery.audit;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.storage.DatabaseUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** What is done to the trail without being asked. */
final class AuditSchedule {
    private static final Logger LOG = System.getLogger("dev.chancery.audit");
    private static final Caller SCHEDULER = Caller.scheduler(Permission.VERIFY_AUDIT);

    private final AuditStatus status;
    private final AuditTrail trail;
    private final Duration verifyInterval;
    private final Callers callers;
    private final Supplier<Verification> verification;
    private final Clock clock;

    AuditSchedule(
            AuditStatus status,
            AuditTrail trail,
            Duration verifyInterval,
            Callers callers,
            Supplier<Verification> verification,
            Clock clock) {
        this.status = status;
        this.trail = trail;
        this.verifyInterval = verifyInterval;
        this.callers = callers;
        this.verification = verification;
        this.clock = clock;
    }

    /** Verifies the trail, if that was not done for the interval, by this node or another. */
    void verifyWhenDue() {
        boolean due = status.lastVerification()
                .map(last -> !last.happened().plus(verifyInterval).isAfter(clock.instant()))
                .orElse(true);
        if (due) {
            callers.as(SCHEDULER, verification);
        }
    }

    /** Writes what the database did not take earlier. Never throws. */
    void writeWaiting() {
        try {
            trail.writeWaiting();
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "No database for {0} rows that wait to be audited", trail.waiting());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Rows that wait to be audited cannot be written; it is tried again", e);
        }
    }
}

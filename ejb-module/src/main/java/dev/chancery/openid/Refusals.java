package dev.chancery.openid;

import dev.chancery.access.Caller;
import dev.chancery.audit.AuditTrail;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Writes down who did not come in, and why; not more than so often a minute, since everybody can fail. Thread-safe. */
final class Refusals {
    private static final Logger LOG = System.getLogger("dev.chancery.openid");
    static final int MOST_A_MINUTE = 30;

    private final AuditTrail trail;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int written;

    Refusals(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Never throws.
     *
     * @param who what the provider calls them, when it is known
     */
    void tell(String source, String who, OpenIdException why) {
        if (mayWrite()) {
            Caller nobody = new Caller("", Caller.Kind.ANONYMOUS, source, Set.of());
            trail.refused(nobody, "session.begin", "user", who, why.sentence());
            if (why.problem() == OpenIdException.Problem.UNAVAILABLE || why.getCause() != null) {
                LOG.log(Level.WARNING, why.sentence() + cause(why));
            }
        }
    }

    /** The kind of failure alone: the rest may be the provider's own words. */
    private static String cause(OpenIdException why) {
        return why.getCause() == null ? "" : " (" + why.getCause().getClass().getSimpleName() + ")";
    }

    private synchronized boolean mayWrite() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            written = 0;
        }
        return written++ < MOST_A_MINUTE;
    }
}

package dev.chancery.audit;

import dev.chancery.messages.Fields;
import dev.chancery.outbox.Alert;
import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Tells people when the trail is not as it was sealed: once, until it was found intact. */
final class BrokenChainAlert {
    private static final Logger LOG = System.getLogger("dev.chancery.audit");
    private static final String KEY = "audit/chain";

    private final Database database;
    private final Clock clock;
    private final Outbox outbox = new Outbox();

    BrokenChainAlert(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Never throws: what was found is worth more than that people are told of it. */
    void tell(Verification verification) {
        try {
            database.run(em -> {
                if (verification.isIntact()) {
                    outbox.end(em, KEY);
                } else {
                    outbox.post(em, alert(verification));
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be told what a verification of the audit trail found", e);
        }
    }

    private Alert alert(Verification verification) {
        return new Alert(
                AlertKind.AUDIT_BROKEN,
                KEY,
                verification.head().toString(),
                "",
                "The audit trail is not as it was sealed: " + verification.sentence(),
                Fields.of(
                        "findings",
                        verification.found(),
                        "verified",
                        verification.at().toString()),
                clock.instant());
    }
}

package dev.chancery.usage;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says how much the ledger has still to write. */
@ApplicationScoped
class LedgerStatus implements StatusSource {
    private static final int USUAL = 1_000;

    private final UsageLedger ledger;

    @Inject
    LedgerStatus(UsageLedger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected LedgerStatus() {
        this.ledger = null;
    }

    @Override
    public List<Status> status() {
        int waiting = ledger.waiting();
        Level level = waiting > USUAL ? Level.WARNING : Level.OK;
        return List.of(new Status("ledger", level, Finding.LEDGER_WAITING, waiting));
    }
}

package dev.chancery.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals what was written, and puts each new head of the chain into the server log, out of the database's reach. */
final class AuditSealer {
    private static final Logger LOG = System.getLogger("dev.chancery.audit");

    private final DatabaseChain chain;

    AuditSealer(DatabaseChain chain) {
        this.chain = chain;
    }

    /** Seals every row that has no place yet. */
    void seal() {
        for (Optional<SealedBatch> sealed = chain.seal(); sealed.isPresent(); sealed = chain.seal()) {
            SealedBatch batch = sealed.get();
            LOG.log(
                    Level.INFO,
                    "Audit chain sealed: head {0}, rows {1} to {2}",
                    new ChainHead(batch.number(), batch.hash()),
                    Long.toString(batch.firstPlace()),
                    Long.toString(batch.lastPlace()));
        }
    }

    /**
     * Seals every row, and follows the whole chain.
     *
     * @throws VerificationCancelledException when the progress says so
     */
    Verification verify(@Nullable ChainHead anchor, Instant now, VerificationProgress progress) {
        seal();
        Verification verification = ChainCheck.verify(chain, anchor, now, progress);
        LOG.log(
                verification.isIntact() ? Level.INFO : Level.ERROR,
                "Audit chain verified: {0}",
                verification.sentence());
        return verification;
    }
}

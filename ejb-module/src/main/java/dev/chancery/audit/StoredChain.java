package dev.chancery.audit;

import java.util.List;
import java.util.Optional;

/** The chain as it is stored, in pieces. Each answer is one look at the database; others may write in between. */
interface StoredChain {
    Optional<StoredHead> head();

    /** The batches with larger numbers, by number. */
    List<SealedBatch> batches(long after);

    /** The rows with larger places, by place. */
    List<AuditEntry> rows(long after);

    /** How many rows have a place up to this one; more than places, if somebody gave one twice. */
    long count(long upTo);

    /** Whether the trail says that everything up to this link was removed, its time being over. */
    boolean isRemovalRecorded(ChainHead last);
}

package dev.chancery.audit;

import dev.chancery.storage.AppendOnly;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link of the chain. */
@AppendOnly
@Entity
@Table(name = "chancery_audit_batch")
class BatchEntity {
    @Id
    private long number;

    private int entries;

    @Column(name = "first_place")
    private long firstPlace;

    @Column(name = "last_place")
    private long lastPlace;

    @Convert(converter = MicrosConverter.class)
    private Instant sealed = Instant.EPOCH;

    @Column(name = "previous_hash")
    private String previousHash = "";

    private String hash = "";

    protected BatchEntity() {}

    BatchEntity(SealedBatch batch) {
        number = batch.number();
        entries = batch.entries();
        firstPlace = batch.firstPlace();
        lastPlace = batch.lastPlace();
        sealed = batch.sealed();
        previousHash = batch.previousHash();
        hash = batch.hash();
    }

    SealedBatch batch() {
        return new SealedBatch(number, entries, firstPlace, lastPlace, sealed, previousHash, hash);
    }
}

package dev.chancery.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The newest link of the chain, and the row that whoever seals locks. Its number is counted by JPA as the version, so
 * it cannot differ from how often the head was moved, even if somebody seals without the lock.
 */
@Entity
@Table(name = "chancery_audit_head")
class HeadEntity {
    static final String ID = "head";

    @Id
    private String id = "";

    @Version
    private long number;

    private long place;
    private String hash = "";

    protected HeadEntity() {}

    StoredHead head() {
        return new StoredHead(number, place, hash);
    }

    void moveTo(SealedBatch batch) {
        place = batch.lastPlace();
        hash = batch.hash();
    }
}

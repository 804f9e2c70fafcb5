package dev.chancery.samples;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That samples were put in, and of which time; there is at most one. It stays when they are removed: they do not come back. */
@Entity
@Table(name = "chancery_sample")
class SampleEntity {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Version
    private long version;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "begins_at")
    private Instant begins = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "ends_at")
    private Instant ends = Instant.EPOCH;

    private boolean removed;

    /** For JPA. */
    protected SampleEntity() {}

    SampleEntity(Instant begins, Instant ends) {
        this.begins = begins;
        this.ends = ends;
    }

    Instant begins() {
        return begins;
    }

    Instant ends() {
        return ends;
    }

    boolean isRemoved() {
        return removed;
    }

    void remove() {
        removed = true;
    }
}

package dev.chancery.usage;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How many attempts of an hour fell into a bucket of time. */
@Entity
@Table(name = "chancery_latency")
class LatencyEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "hour_at")
    private Instant hour = Instant.EPOCH;

    private String shard = "";

    @Enumerated(EnumType.STRING)
    private Dimension dimension = Dimension.ALL;

    @Column(name = "dimension_value")
    private String value = "";

    private String model = "";
    private String source = "";

    @Enumerated(EnumType.STRING)
    private Measure measure = Measure.DURATION;

    private int bucket;
    private long attempts;

    protected LatencyEntity() {}

    LatencyEntity(LatencyKey key) {
        this.id = key.id();
        this.hour = key.of().hour();
        this.shard = key.of().shard();
        this.dimension = key.of().dimension();
        this.value = key.of().value();
        this.model = key.of().model();
        this.source = key.of().source();
        this.measure = key.measure();
        this.bucket = key.bucket();
    }

    void count(long more) {
        attempts += more;
    }

    String id() {
        return id;
    }

    int bucket() {
        return bucket;
    }

    long attempts() {
        return attempts;
    }
}

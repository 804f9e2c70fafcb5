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
import java.util.Map;

/** How many attempts of an hour fell into which buckets of time. */
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

    private String buckets = "";
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
    }

    /** Adds to buckets. */
    void count(Map<Integer, Long> more) {
        Map<Integer, Long> all = LatencyBuckets.read(buckets);
        more.forEach((bucket, count) -> all.merge(bucket, count, Long::sum));
        buckets = LatencyBuckets.write(all);
        attempts += more.values().stream().mapToLong(Long::longValue).sum();
    }

    String id() {
        return id;
    }
}

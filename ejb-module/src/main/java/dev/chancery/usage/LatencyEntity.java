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
import java.util.List;
import java.util.Map;

/** How many attempts of an hour, or of a longer span, fell into which buckets of time. */
@Entity
@Table(name = "chancery_latency")
class LatencyEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Span span = Span.HOUR;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "begins_at")
    private Instant begins = Instant.EPOCH;

    private String shard = "";

    @Enumerated(EnumType.STRING)
    private Dimension dimension = Dimension.ALL;

    @Column(name = "dimension_value")
    private String value = "";

    private String model = "";
    private String source = "";

    private String duration = "";

    @Column(name = "first_content")
    private String firstContent = "";

    private long attempts;

    protected LatencyEntity() {}

    LatencyEntity(RollupKey key) {
        this.id = key.id();
        this.begins = key.hour();
        this.shard = key.shard();
        this.dimension = key.dimension();
        this.value = key.value();
        this.model = key.model();
        this.source = key.source();
    }

    /** Of a longer span that begins then, with the first of its hours. */
    static LatencyEntity of(Span span, Instant begins, LatencyEntity hour) {
        LatencyEntity longer =
                new LatencyEntity(new RollupKey(begins, "", hour.dimension, hour.value, hour.model, hour.source));
        longer.span = span;
        longer.id = span.mark() + hour.id;
        return longer;
    }

    /** What hours have in common that are added up to one row. */
    List<Object> group() {
        return List.of(dimension, value, model, source);
    }

    /** Adds what another one counted. */
    void add(LatencyEntity other) {
        duration = sum(duration, LatencyBuckets.read(other.duration));
        firstContent = sum(firstContent, LatencyBuckets.read(other.firstContent));
        attempts += other.attempts;
    }

    /** Adds to buckets. */
    void count(Histogram more) {
        duration = sum(duration, more.of(Measure.DURATION));
        firstContent = sum(firstContent, more.of(Measure.FIRST_CONTENT));
        attempts += more.of(Measure.DURATION).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String sum(String buckets, Map<Integer, Long> more) {
        if (more.isEmpty()) {
            return buckets;
        }
        Map<Integer, Long> all = LatencyBuckets.read(buckets);
        more.forEach((bucket, count) -> all.merge(bucket, count, Long::sum));
        return LatencyBuckets.write(all);
    }

    String id() {
        return id;
    }
}

package dev.chancery.usage;

import dev.chancery.prices.Consumption;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of an hour, or of a longer span, for one combination of dimension, value, model and source. */
@Entity
@Table(name = "chancery_rollup")
class RollupEntity {
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
    private long succeeded;
    private long failed;
    private long cancelled;
    private long lost;
    private long unpriced;

    @Column(name = "input_tokens")
    private long inputTokens;

    @Column(name = "output_tokens")
    private long outputTokens;

    @Column(name = "thinking_tokens")
    private long thinkingTokens;

    @Column(name = "cache_write_5m_tokens")
    private long cacheWrite5m;

    @Column(name = "cache_write_1h_tokens")
    private long cacheWrite1h;

    @Column(name = "cache_read_tokens")
    private long cacheRead;

    @Column(name = "web_searches")
    private long webSearches;

    @Column(name = "duration_micros")
    private long durationMicros;

    private BigDecimal cost = BigDecimal.ZERO;

    protected RollupEntity() {}

    RollupEntity(RollupKey key) {
        this.id = key.id();
        this.begins = key.hour();
        this.shard = key.shard();
        this.dimension = key.dimension();
        this.value = key.value();
        this.model = key.model();
        this.source = key.source();
    }

    /** Adds an attempt, or with a sign of -1 takes it out again. */
    void count(AttemptEntity attempt, int sign) {
        count(attempt.state(), sign);
        thinkingTokens += sign * attempt.thinkingTokens();
        Duration duration = attempt.duration();
        durationMicros += duration == null ? 0 : sign * duration.toNanos() / 1000;
        attempt.consumption().ifPresent(used -> count(used, sign));
        count(attempt.cost(), attempt.consumption().isPresent(), sign);
    }

    private void count(AttemptState state, int sign) {
        switch (state) {
            case SUCCEEDED -> succeeded += sign;
            case FAILED -> failed += sign;
            case CANCELLED -> cancelled += sign;
            case UNKNOWN -> lost += sign;
            case INTENT -> throw new IllegalArgumentException("not over yet");
        }
    }

    private void count(Consumption used, int sign) {
        inputTokens += sign * used.input();
        outputTokens += sign * used.output();
        cacheWrite5m += sign * used.cacheWrite5m();
        cacheWrite1h += sign * used.cacheWrite1h();
        cacheRead += sign * used.cacheRead();
        webSearches += sign * used.webSearches();
    }

    /** Adds a cost, or with a sign of -1 takes it out again; where tokens have no price, counts that. */
    void count(@Nullable BigDecimal amount, boolean used, int sign) {
        if (amount != null) {
            cost = sign > 0 ? cost.add(amount) : cost.subtract(amount);
        } else if (used) {
            unpriced += sign;
        }
    }

    /** The columns but the version, in the order in which {@link RollupMerge} has them. */
    List<@Nullable Object> columns() {
        return List.of(
                id,
                span.name(),
                ChronoUnit.MICROS.between(Instant.EPOCH, begins),
                shard,
                dimension.name(),
                value,
                model,
                source,
                succeeded,
                failed,
                cancelled,
                lost,
                unpriced,
                inputTokens,
                outputTokens,
                thinkingTokens,
                cacheWrite5m,
                cacheWrite1h,
                cacheRead,
                webSearches,
                durationMicros,
                cost);
    }

    String id() {
        return id;
    }

    Instant begins() {
        return begins;
    }

    Dimension dimension() {
        return dimension;
    }

    String value() {
        return value;
    }

    String model() {
        return model;
    }

    String source() {
        return source;
    }

    long unpriced() {
        return unpriced;
    }

    long inputTokens() {
        return inputTokens;
    }

    long outputTokens() {
        return outputTokens;
    }

    BigDecimal cost() {
        return cost;
    }
}

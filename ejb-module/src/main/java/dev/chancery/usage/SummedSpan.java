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
import java.time.temporal.ChronoUnit;

/** Whether a day, or a part of one, that is over has sums of its own, which say what those of its hours do. */
@Entity
@Table(name = "chancery_rollup_span")
class SummedSpan {
    @Id
    private String id = "";

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Span span = Span.DAY;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "begins_at")
    private Instant begins = Instant.EPOCH;

    private boolean complete;

    protected SummedSpan() {}

    SummedSpan(Span span, Instant begins) {
        this.id = id(span, begins);
        this.span = span;
        this.begins = begins;
    }

    /** The same for the same span, so that a row is found without a search. */
    static String id(Span span, Instant begins) {
        return span.name() + ChronoUnit.MICROS.between(Instant.EPOCH, begins);
    }

    Instant begins() {
        return begins;
    }

    void complete(boolean now) {
        complete = now;
    }
}

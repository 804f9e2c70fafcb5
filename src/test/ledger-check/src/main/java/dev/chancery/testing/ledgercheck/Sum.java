package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;

/** Attempts summed up. */
public record Sum(Outcomes outcomes, long unpriced, Tokens tokens, long durationMicros, BigDecimal cost) {

    /** Of how long a time. */
    public enum Span {
        HOUR(1),
        PART(4),
        DAY(24);

        private final long micros;

        Span(long hours) {
            this.micros = hours * 3_600_000_000L;
        }

        /** That in which an instant is, in microseconds since 1970. */
        Time of(long instant) {
            return new Time(this, instant - Math.floorMod(instant, micros));
        }
    }

    /** A span and its beginning in microseconds since 1970. */
    public record Time(Span span, long begins) {}

    static final Sum NOTHING = new Sum(Outcomes.NONE, 0, Tokens.NONE, 0, BigDecimal.ZERO);

    /** Under what is summed up. */
    public record Key(Time time, String dimension, String value, String model, String source) {}

    static Sum of(Row row) {
        Tokens used = row.used() == null ? Tokens.NONE : row.used();
        BigDecimal cost = row.cost();
        return new Sum(
                Outcomes.of(row.state()),
                row.used() != null && cost == null ? 1 : 0,
                used,
                row.durationMicros(),
                cost == null ? BigDecimal.ZERO : cost);
    }

    Sum plus(Sum other) {
        return new Sum(
                outcomes.plus(other.outcomes),
                unpriced + other.unpriced,
                tokens.plus(other.tokens),
                durationMicros + other.durationMicros,
                cost.add(other.cost));
    }

    boolean isNothing() {
        return same(NOTHING);
    }

    /** Equal in every number; 1.0 is 1.00. */
    boolean same(Sum other) {
        return outcomes.equals(other.outcomes)
                && unpriced == other.unpriced
                && tokens.equals(other.tokens)
                && durationMicros == other.durationMicros
                && cost.compareTo(other.cost) == 0;
    }
}

package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;

/** Attempts summed up. */
public record Sum(long attempts, long unpriced, Tokens tokens, long durationMicros, BigDecimal cost) {

    static final Sum NOTHING = new Sum(0, 0, Tokens.NONE, 0, BigDecimal.ZERO);

    /** Under what is summed up. */
    public record Key(long hour, String dimension, String value, String model, String state, String source) {}

    static Sum of(Row row) {
        Tokens used = row.used() == null ? Tokens.NONE : row.used();
        BigDecimal cost = row.cost();
        return new Sum(
                1,
                row.used() != null && cost == null ? 1 : 0,
                used,
                row.durationMicros(),
                cost == null ? BigDecimal.ZERO : cost);
    }

    Sum plus(Sum other) {
        return new Sum(
                attempts + other.attempts,
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
        return attempts == other.attempts
                && unpriced == other.unpriced
                && tokens.equals(other.tokens)
                && durationMicros == other.durationMicros
                && cost.compareTo(other.cost) == 0;
    }
}

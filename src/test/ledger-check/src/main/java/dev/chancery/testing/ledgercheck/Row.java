package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param hour when it was sent: the beginning of the hour in microseconds since 1970
 * @param used null when that is not known
 * @param ordinary whether tier, geography and speed leave the list price as it is
 */
public record Row(
        String id,
        State state,
        int status,
        String requestId,
        String conversation,
        @Nullable Tokens used,
        @Nullable String priceId,
        @Nullable BigDecimal cost,
        boolean ordinary,
        long hour,
        String model,
        String source,
        long durationMicros,
        List<Counted> counted) {

    /** How it went, as the ledger has it. */
    public enum State {
        INTENT,
        SUCCEEDED,
        FAILED,
        CANCELLED,
        UNKNOWN
    }

    /** A dimension and the value under which the row counts. */
    public record Counted(String dimension, String value) {}

    /** Whether the row says that the API answered. */
    boolean answered() {
        return state == State.SUCCEEDED || status > 0 || !requestId.isEmpty();
    }
}

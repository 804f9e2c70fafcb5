package dev.chancery.testing.ledgercheck;

/** How many attempts went how. */
public record Outcomes(long succeeded, long failed, long cancelled, long unknown) {

    static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

    static Outcomes of(Row.State state) {
        return new Outcomes(
                state == Row.State.SUCCEEDED ? 1 : 0,
                state == Row.State.FAILED ? 1 : 0,
                state == Row.State.CANCELLED ? 1 : 0,
                state == Row.State.UNKNOWN ? 1 : 0);
    }

    Outcomes plus(Outcomes other) {
        return new Outcomes(
                succeeded + other.succeeded,
                failed + other.failed,
                cancelled + other.cancelled,
                unknown + other.unknown);
    }
}

package dev.chancery.testing.ledgercheck;

/** What must hold of a ledger at rest, whatever crashed before. */
public enum Invariant {
    /** Every attempt that reached the API has exactly one row, with an outcome; and no row claims one that did not. */
    I1,
    /** Tokens and cost of what succeeded are the API's, to the last digit. */
    I2,
    /** What a caller was told is there. */
    I3,
    /** Sums equal their rows, nothing is set aside for attempts that are over, and no budget is passed. */
    I4
}

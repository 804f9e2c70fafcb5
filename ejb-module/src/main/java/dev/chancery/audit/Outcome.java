package dev.chancery.audit;

/** How an audited action ended. */
public enum Outcome {
    DONE,
    /** The caller may not do it. */
    REFUSED,
    /** It was tried, and changed nothing unless the row says what. */
    FAILED
}

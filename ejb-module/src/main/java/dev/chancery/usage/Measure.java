package dev.chancery.usage;

/** What histograms are kept of. */
public enum Measure {
    /** From the first byte sent to the end of the answer. */
    DURATION,
    /** From the first byte sent to the first content of a stream. */
    FIRST_CONTENT
}

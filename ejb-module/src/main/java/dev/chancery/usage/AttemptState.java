package dev.chancery.usage;

/** Where an attempt stands. */
public enum AttemptState {
    /** About to be sent, or under way. */
    INTENT,
    /** The whole answer came. */
    SUCCEEDED,
    /** The API refused, or the answer did not come whole. */
    FAILED,
    /** The caller did not want the rest. */
    CANCELLED,
    /** The node that made it ended before it could say how it went. */
    UNKNOWN
}

package dev.chancery.status;

/** How bad it is; the worst comes last. */
public enum Level {
    OK,
    /** It works, and somebody should look at it. */
    WARNING,
    /** It does not work. */
    FAILING
}

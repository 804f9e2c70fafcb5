package dev.chancery.usage;

/** Of how long a time something is summed up. */
enum Span {
    HOUR,
    DAY
}

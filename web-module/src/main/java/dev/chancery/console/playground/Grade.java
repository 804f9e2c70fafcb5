package dev.chancery.console.playground;

/** What a person thinks of an answer. */
enum Grade {
    NONE,
    GOOD,
    BAD
}

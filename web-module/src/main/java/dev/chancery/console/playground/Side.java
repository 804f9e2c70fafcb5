package dev.chancery.console.playground;

/** Which of the two versions that are compared. */
enum Side {
    A,
    B
}

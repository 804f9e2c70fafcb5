package dev.chancery.bench;

/** What one repetition cost, on average. */
record Cost(double wallNanos, double cpuNanos, double bytes) {}

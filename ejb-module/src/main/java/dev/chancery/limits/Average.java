package dev.chancery.limits;

/** A mean that forgets slowly, and how far single values are from it. For one thread at a time. */
final class Average {
    private static final double SLOWEST = 1.0 / 32;

    private long seen;
    private double mean;
    private double variance;

    void add(double value) {
        seen++;
        double weight = Math.max(1.0 / seen, SLOWEST);
        double off = value - mean;
        mean += weight * off;
        variance = (1 - weight) * (variance + weight * off * off);
    }

    boolean isKnown() {
        return seen > 0;
    }

    double mean() {
        return mean;
    }

    double deviation() {
        return Math.sqrt(variance);
    }
}

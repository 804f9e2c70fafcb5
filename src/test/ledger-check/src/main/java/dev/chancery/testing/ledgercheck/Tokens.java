package dev.chancery.testing.ledgercheck;

/** What an attempt used. */
public record Tokens(long input, long output, long cacheWrite5m, long cacheWrite1h, long cacheRead, long thinking) {

    static final Tokens NONE = new Tokens(0, 0, 0, 0, 0, 0);

    Tokens plus(Tokens other) {
        return new Tokens(
                input + other.input,
                output + other.output,
                cacheWrite5m + other.cacheWrite5m,
                cacheWrite1h + other.cacheWrite1h,
                cacheRead + other.cacheRead,
                thinking + other.thinking);
    }

    /** The size by which a price's tier is chosen. */
    long prompt() {
        return input + cacheWrite5m + cacheWrite1h + cacheRead;
    }
}

package dev.chancery.bench;

/** What a ratio should be. */
record Target(double bound, boolean atLeast) {
    static Target atMost(double bound) {
        return new Target(bound, false);
    }

    static Target atLeast(double bound) {
        return new Target(bound, true);
    }

    boolean isMetBy(Spread ratio) {
        return atLeast ? ratio.median() >= bound : ratio.median() <= bound;
    }

    @Override
    public String toString() {
        return (atLeast ? "at least " : "at most ") + bound;
    }
}

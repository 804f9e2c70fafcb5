package dev.chancery.usage;

/** What histograms are kept of. */
public enum Measure {
    /** From the first byte sent to the end of the answer. */
    DURATION("duration"),
    /** From the first byte sent to the first content of a stream. */
    FIRST_CONTENT("firstContent");

    private final String attribute;

    Measure(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}

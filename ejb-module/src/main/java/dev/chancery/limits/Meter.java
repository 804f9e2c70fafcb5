package dev.chancery.limits;

/** What the API counts by the minute. */
public enum Meter {
    REQUESTS("requests"),
    INPUT_TOKENS("input-tokens"),
    OUTPUT_TOKENS("output-tokens");

    private final String name;

    Meter(String name) {
        this.name = name;
    }

    /** The word for it in the API's headers. */
    public String headerName() {
        return name;
    }
}

package dev.chancery.api;

/** A secret in a request: it goes in, and nothing prints it. */
public final class GivenSecret {
    private final String text;

    /** @param text as it was given */
    public GivenSecret(String text) {
        this.text = text;
    }

    /** The secret itself, for the service that seals it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

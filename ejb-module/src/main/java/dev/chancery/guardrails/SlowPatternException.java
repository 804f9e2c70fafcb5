package dev.chancery.guardrails;

/** An own pattern took too many steps, or too deep ones, on a text; the text was not redacted and must not be sent. */
public final class SlowPatternException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String pattern;

    SlowPatternException(String pattern, int length) {
        super("own pattern " + pattern + " takes too many steps on a text of " + length
                + " characters; write it without nested or adjacent repetitions of the same characters");
        this.pattern = pattern;
    }

    /** The pattern's name. */
    public String pattern() {
        return pattern;
    }
}

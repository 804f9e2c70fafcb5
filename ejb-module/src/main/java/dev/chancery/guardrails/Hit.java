package dev.chancery.guardrails;

/**
 * Where something sensitive stands in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Hit(SensitiveKind kind, int start, int end) {
    /** @throws IllegalArgumentException when it is empty or begins before the text */
    public Hit {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a hit must be within the text and not empty: " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }
}

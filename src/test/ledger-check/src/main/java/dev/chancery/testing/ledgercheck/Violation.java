package dev.chancery.testing.ledgercheck;

/**
 * Something that does not hold.
 *
 * @param subject the attempt, request or sum
 */
public record Violation(Invariant invariant, String subject, String sentence) {

    @Override
    public String toString() {
        return invariant + " " + subject + ": " + sentence;
    }
}

package dev.chancery.guardrails;

/**
 * What a {@link Guardrail} says of a request or an answer.
 *
 * @param <T> what it was asked about
 */
public sealed interface Verdict<T> {
    /** It may pass as it is. */
    static <T> Verdict<T> allow() {
        return new Allow<>();
    }

    /** Another one passes in its place. */
    static <T> Verdict<T> rewrite(T instead) {
        return new Rewrite<>(instead);
    }

    /**
     * It does not pass.
     *
     * @param reason in a few words, for the caller, the audit trail and the log: never a word of what was looked at;
     *     what is longer than 200 characters is cut off
     */
    static <T> Verdict<T> block(String reason) {
        return new Block<>(reason);
    }

    /** It may pass as it is. */
    record Allow<T>() implements Verdict<T> {}

    /**
     * Another one passes in its place.
     *
     * @param instead the other one
     */
    record Rewrite<T>(T instead) implements Verdict<T> {}

    /**
     * It does not pass.
     *
     * @param reason why, without a word of what was looked at
     */
    record Block<T>(String reason) implements Verdict<T> {}
}

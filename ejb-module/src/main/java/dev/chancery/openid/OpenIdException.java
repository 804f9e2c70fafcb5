package dev.chancery.openid;

/** Somebody could not sign in by the provider. The message is for the audit trail and the log; it has nothing of the provider's own words. */
public final class OpenIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String sentence;

    /** What the one who wanted to sign in is told. */
    public enum Problem {
        /** The provider, or the person, said no. */
        DENIED,
        /** What came back cannot be trusted, or made no sense. */
        FAILED,
        /** It took too long, or was not begun in this browser. */
        EXPIRED,
        /** The provider cannot be asked just now. */
        UNAVAILABLE,
        /** The provider knows them, but none of their groups has a role. */
        NO_ROLE
    }

    OpenIdException(Problem problem, String message) {
        super(message);
        this.problem = problem;
        this.sentence = message;
    }

    OpenIdException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.sentence = message;
    }

    /** What to tell the one who wanted to sign in. */
    public Problem problem() {
        return problem;
    }

    /** The message. */
    String sentence() {
        return sentence;
    }

    static OpenIdException failed(String message) {
        return new OpenIdException(Problem.FAILED, message);
    }
}

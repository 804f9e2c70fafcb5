package dev.chancery.problems;

/** What is there is not what the caller saw, or does not allow the step now. Nothing was done; looking again helps. */
public abstract class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message a sentence for people */
    protected ConflictException(String message) {
        super(message);
    }
}

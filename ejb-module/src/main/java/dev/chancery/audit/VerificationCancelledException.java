package dev.chancery.audit;

/** A verification was broken off by who watched it; the message says how far it had come, and what it had found. */
public final class VerificationCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Verification partial;

    VerificationCancelledException(Verification partial) {
        super("Broken off after " + partial.rows() + " rows, with "
                + (partial.isIntact()
                        ? "nothing found until there."
                        : partial.found() + " findings: " + partial.findings().get(0)));
        this.partial = partial;
    }

    /** What was followed until then. */
    public Verification partial() {
        return partial;
    }
}

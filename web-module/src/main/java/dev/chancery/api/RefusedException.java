package dev.chancery.api;

/** A request that is not done, for a reason that the caller can do something about. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    /** @param detail a sentence for people, without secrets */
    public RefusedException(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    /** There is nothing of that id or name. */
    public static RefusedException notFound(String what) {
        return new RefusedException(ProblemKind.NOT_FOUND, "There is no such " + what + ".");
    }

    /** What kind of problem it is. */
    public ProblemKind kind() {
        return kind;
    }
}

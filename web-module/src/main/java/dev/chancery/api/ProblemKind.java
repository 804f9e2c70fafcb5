package dev.chancery.api;

import java.util.Locale;

/** What can go wrong with a request, for programs to tell apart. */
public enum ProblemKind {
    /** A field, a parameter or the body is not what it must be; the problem names it. */
    INVALID_VALUE(400, "A value is not allowed"),
    NOT_SIGNED_IN(401, "Nobody is signed in"),
    NOT_ALLOWED(403, "This is not allowed"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "This cannot be given in that form"),
    /** What is there does not allow the step now; looking again helps. */
    CONFLICT(409, "It conflicts with what is there"),
    /** Somebody else changed it since it was read. */
    PRECONDITION_FAILED(412, "It was changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form that is read here"),
    /** A change needs {@code If-Match}, so that nobody's work is overwritten unseen. */
    PRECONDITION_REQUIRED(428, "The request must say what it changes"),
    /** Something that should not have happened; the problem has the id of its entry in the server log. */
    INTERNAL(500, "Something went wrong"),
    /** Try again later: {@code Retry-After} says when. */
    UNAVAILABLE(503, "This cannot be answered now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same words each time. */
    public String title() {
        return title;
    }

    /** Its URI: no page stands behind it. */
    public String type() {
        return "urn:chancery:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this status; one that has none of its own is {@link #INVALID_VALUE}, or {@link #INTERNAL}. */
    static ProblemKind of(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? INVALID_VALUE : INTERNAL;
    }
}

package dev.chancery.limits;

/** A cap that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidLimitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidLimitException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    /** The field, such as {@code requests}. */
    public String field() {
        return field;
    }
}

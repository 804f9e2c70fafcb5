package dev.chancery.prices;

/** A price row that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidPriceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidPriceException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    /** The field, such as {@code cache_read}. */
    public String field() {
        return field;
    }
}

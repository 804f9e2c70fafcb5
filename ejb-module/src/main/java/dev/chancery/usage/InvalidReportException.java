package dev.chancery.usage;

/** What a report or a search was asked for is not allowed. The message is one sentence that begins with the field. */
public final class InvalidReportException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidReportException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    /** The field, such as {@code from}. */
    public String field() {
        return field;
    }
}

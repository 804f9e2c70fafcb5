package dev.chancery.problems;

/** A value that is not allowed. The message is one sentence that begins with the field; it never repeats the value. */
public abstract class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field as it is called where it is given
     * @param rule the rest of the sentence, without its full stop
     */
    protected InvalidValueException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    /** The field, such as {@code name} or {@code messages[0].content}. */
    public final String field() {
        return field;
    }
}

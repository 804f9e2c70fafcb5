package dev.chancery.messages;

/** A field that is not what the Messages API says it is. The message begins with the field's path. */
public final class MalformedFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    /**
     * A problem with a field.
     *
     * @param field path of the field, such as {@code content[0].text}
     * @param problem what is wrong, as a predicate
     */
    public MalformedFieldException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** The field's path from the object that was read or built. */
    public String field() {
        return field;
    }

    /** The same problem, seen from the object around. */
    public MalformedFieldException within(String outer) {
        return new MalformedFieldException(outer + "." + field, problem);
    }
}

package dev.chancery.prompts;

/** A prompt, or what it is to be filled with, is not allowed. The message is one sentence that begins with the field. */
public final class InvalidPromptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    InvalidPromptException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
        this.rule = rule;
    }

    /** The same, saying in which file it is. */
    InvalidPromptException in(String file) {
        return new InvalidPromptException(field, "in " + file + " " + rule);
    }

    /** The field, such as {@code name} or {@code messages[0].content}. */
    public String field() {
        return field;
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidPromptException(field, rule);
        }
    }
}

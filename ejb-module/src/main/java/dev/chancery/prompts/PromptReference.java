package dev.chancery.prompts;

/**
 * A prompt as it is asked for.
 *
 * @param name its name
 * @param label which of its versions; {@value #PRODUCTION} when nothing else is said
 */
public record PromptReference(String name, String label) {
    /** What is served when nothing else is said. */
    public static final String PRODUCTION = "production";

    /** The newest version, whatever labels say. */
    public static final String LATEST = "latest";

    /** @throws InvalidPromptException when name or label is not allowed */
    public PromptReference {
        PromptNames.checkedName(name);
        PromptNames.checkedLabel(label);
    }

    /** {@code name} or {@code name@label}. */
    public static PromptReference of(String text) {
        int at = text.lastIndexOf('@');
        return at < 0
                ? new PromptReference(text, PRODUCTION)
                : new PromptReference(text.substring(0, at), text.substring(at + 1));
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return label.equals(PRODUCTION) ? name : name + "@" + label;
    }
}

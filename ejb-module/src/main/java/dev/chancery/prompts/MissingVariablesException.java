package dev.chancery.prompts;

import java.util.Collection;
import java.util.List;

/** Variables of a prompt were not given a value. */
public final class MissingVariablesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<String> names;

    MissingVariablesException(Collection<String> names) {
        super("The prompt needs values for " + String.join(", ", names) + ".");
        this.names = List.copyOf(names);
    }

    /** All of them, in the order in which the prompt has them. */
    public List<String> names() {
        return names;
    }
}

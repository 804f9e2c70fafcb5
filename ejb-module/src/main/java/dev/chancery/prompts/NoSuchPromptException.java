package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** There is no such prompt, version or label, maybe no longer. */
public final class NoSuchPromptException extends ConflictException {
    private static final long serialVersionUID = 1L;

    NoSuchPromptException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

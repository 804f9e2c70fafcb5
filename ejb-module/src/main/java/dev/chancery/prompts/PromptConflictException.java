package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** What is there is not what the caller saw: somebody else changed, archived or named it meanwhile. Nothing was done. */
public final class PromptConflictException extends ConflictException {
    private static final long serialVersionUID = 1L;

    PromptConflictException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

package dev.chancery.users;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/**
 * What was to be done does not go with how the users are now: somebody else changed one meanwhile, a name is taken, or
 * it concerns the last administrator. The message says which, in a sentence.
 */
public class UserConflictException extends ConflictException {
    private static final long serialVersionUID = 1L;

    UserConflictException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

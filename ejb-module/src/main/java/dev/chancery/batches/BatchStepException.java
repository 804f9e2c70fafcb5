package dev.chancery.batches;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** What cannot be done with a batch now; the message says why. */
public final class BatchStepException extends ConflictException {
    private static final long serialVersionUID = 1L;

    BatchStepException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

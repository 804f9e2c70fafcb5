package dev.chancery.alerts;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import java.io.Serializable;

/** The channel is not as the editor saw it. Nothing was done. */
public final class ChannelChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    ChannelChangedException(Conflict conflict, Serializable... values) {
        super(conflict, values);
    }
}

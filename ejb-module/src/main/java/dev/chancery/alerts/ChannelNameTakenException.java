package dev.chancery.alerts;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;

/** Another channel has the name. Nothing was done. */
public final class ChannelNameTakenException extends ConflictException {
    private static final long serialVersionUID = 1L;

    ChannelNameTakenException() {
        super(Conflict.CHANNEL_THERE);
    }
}

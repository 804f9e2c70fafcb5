package dev.chancery.alerts;

import dev.chancery.problems.ConflictException;

/** The channel is not as the editor saw it. Nothing was done. */
public final class ChannelChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    ChannelChangedException(String message) {
        super(message);
    }
}

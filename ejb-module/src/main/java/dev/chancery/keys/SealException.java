package dev.chancery.keys;

import dev.chancery.problems.ConflictException;
import org.jspecify.annotations.Nullable;

/** No master key can be had, so that nothing can be sealed; the message says why, in one sentence without a secret. */
public final class SealException extends ConflictException {
    private static final long serialVersionUID = 1L;

    SealException(String message, @Nullable Throwable cause) {
        super(message);
        initCause(cause);
    }
}

package dev.chancery.audit;

import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;

/** Nothing is removed of a chain that is not intact: what is wrong with it has to be looked into first. */
public final class ChainNotIntactException extends ConflictException {
    private static final long serialVersionUID = 1L;

    ChainNotIntactException(Verification verification) {
        super(Conflict.CHAIN_NOT_INTACT, verification.findings().get(0).toString());
    }
}

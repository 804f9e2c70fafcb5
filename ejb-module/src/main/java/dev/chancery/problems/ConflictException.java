package dev.chancery.problems;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is there is not what the caller saw, or does not allow the step now. Nothing was done; looking again helps. The
 * message is a sentence in English.
 */
public abstract class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Conflict conflict;
    private final List<Serializable> values;

    /** @param message a sentence for people */
    protected ConflictException(String message) {
        super(message);
        this.conflict = null;
        this.values = List.of();
    }

    /**
     * With a reason that others can word.
     *
     * @param values what stands in it
     */
    protected ConflictException(Conflict conflict, Serializable... values) {
        super(conflict.sentence(List.of(values)));
        this.conflict = conflict;
        this.values = List.of(values);
    }

    /** Why, where that is a common reason. */
    public final Optional<Conflict> conflict() {
        return Optional.ofNullable(conflict);
    }

    /** What stands in it. */
    public final List<Serializable> values() {
        return values;
    }
}

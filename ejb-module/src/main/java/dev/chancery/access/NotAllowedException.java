package dev.chancery.access;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The caller may not do this. Says which permission would have sufficed, and never more. */
@ApplicationException(rollback = true)
public final class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Permission> sufficient;

    /** @param sufficient any one of these would do; with none of them nobody may */
    public NotAllowedException(Permission... sufficient) {
        super(
                sufficient.length == 0
                        ? "Nobody is allowed to do this."
                        : "This needs the permission "
                                + Arrays.stream(sufficient).map(Enum::name).collect(Collectors.joining(" or ")) + ".");
        this.sufficient = List.of(sufficient);
    }

    /** Any one of these would do; with none of them nobody may. */
    public List<Permission> sufficient() {
        return sufficient;
    }
}

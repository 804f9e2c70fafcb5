package dev.chancery.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done.
 *
 * @param name as the server knows them; empty for nobody
 * @param source the address that the request came from; null when there was no request
 * @param permissions what they may do
 */
public record Caller(String name, Kind kind, @Nullable String source, Set<Permission> permissions) {
    /** Nobody that is known; may do nothing. */
    public static final Caller ANONYMOUS = new Caller("", Kind.ANONYMOUS, null, Set.of());

    /** What a caller is. */
    public enum Kind {
        PERSON,
        SERVICE,
        SCHEDULER,
        ANONYMOUS
    }

    public Caller {
        permissions = Collections.unmodifiableSet(
                permissions.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(permissions));
    }

    /** Chancery's own scheduled work, which may do what it was made for. */
    public static Caller scheduler(Permission... permissions) {
        return new Caller("scheduler", Kind.SCHEDULER, null, Set.copyOf(Arrays.asList(permissions)));
    }

    /** Whether any one of these permissions is there; never, of none. */
    public boolean mayAny(Permission... needed) {
        return Arrays.stream(needed).anyMatch(permissions::contains);
    }
}

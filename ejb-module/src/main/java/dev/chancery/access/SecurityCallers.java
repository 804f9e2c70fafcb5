package dev.chancery.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Callers as an identity of the server's: those whom Chancery itself authenticated with the permissions that it gave
 * them, others as the configuration maps their groups. Whom {@link #as} names comes first.
 */
final class SecurityCallers implements Callers {
    /** Names that servers give to nobody. */
    private static final Set<String> NOBODY = Set.of("", "anonymous", "UNAUTHENTICATED");

    private static final ThreadLocal<@Nullable Caller> NAMED = new ThreadLocal<>();

    private final AccessConfig config;
    private final Supplier<ServerIdentity> identities;

    SecurityCallers(AccessConfig config, Supplier<ServerIdentity> identities) {
        this.config = config;
        this.identities = identities;
    }

    @Override
    public Caller current() {
        Caller caller = NAMED.get();
        return caller != null ? caller : caller(identities.get());
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = NAMED.get();
        NAMED.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NAMED.remove();
            } else {
                NAMED.set(before);
            }
        }
    }

    private Caller caller(ServerIdentity identity) {
        String name = identity.name();
        if (name != null && OwnGroups.areOf(identity.groups())) {
            return new Caller(
                    name,
                    OwnGroups.kind(identity.groups()),
                    identity.source(),
                    OwnGroups.permissions(identity.groups()));
        }
        Set<Permission> permissions = name == null ? Set.of() : config.permissions(identity.groups());
        // A server's name for nobody is a person's as soon as that one may do something.
        return name == null || (permissions.isEmpty() && NOBODY.contains(name))
                ? new Caller("", Caller.Kind.ANONYMOUS, identity.source(), Set.of())
                : new Caller(name, Caller.Kind.PERSON, identity.source(), permissions);
    }
}

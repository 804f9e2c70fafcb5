package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.OwnGroups;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody whom Chancery knows by their password or by an API token.
 *
 * @param id of the user
 * @param name that they sign in with
 * @param shownName what they are called on screens
 * @param epoch another one when sessions that began before are to end
 * @param mustChangePassword whether they may do nothing else yet
 * @param roles for screens
 * @param permissions all that they may do now
 * @param kind a person, or a service that came with an API token
 */
public record SignedInUser(
        String id,
        String name,
        String shownName,
        long epoch,
        boolean mustChangePassword,
        Set<Role> roles,
        Set<Permission> permissions,
        Caller.Kind kind) {
    public SignedInUser {
        roles = Set.copyOf(roles);
        permissions = Collections.unmodifiableSet(
                permissions.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(permissions));
    }

    /** The groups that a server is told, by which {@link dev.chancery.access.Callers} know them again. */
    public Set<String> groups() {
        return OwnGroups.of(permissions, kind);
    }

    Caller caller(String source) {
        return new Caller(name, kind, source, permissions);
    }

    /** Through an API token: no more than its role, and never the account itself. */
    SignedInUser within(Role role) {
        Set<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(permissions);
        both.retainAll(role.permissions());
        both.remove(Permission.CHANGE_OWN_ACCOUNT);
        return new SignedInUser(id, name, shownName, epoch, false, Set.of(role), both, Caller.Kind.SERVICE);
    }
}

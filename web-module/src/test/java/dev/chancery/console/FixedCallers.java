package dev.chancery.console;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** One and the same caller, always. */
public record FixedCallers(Caller current) implements Callers {
    /** A person with these roles, whose own account it is. */
    public static FixedCallers person(Role... roles) {
        Set<Permission> permissions = EnumSet.of(Permission.CHANGE_OWN_ACCOUNT);
        for (Role role : roles) {
            permissions.addAll(role.permissions());
        }
        return new FixedCallers(new Caller("ada", Caller.Kind.PERSON, "127.0.0.1", permissions));
    }

    /** Nobody who is known. */
    public static FixedCallers nobody() {
        return new FixedCallers(Caller.ANONYMOUS);
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return work.get();
    }
}

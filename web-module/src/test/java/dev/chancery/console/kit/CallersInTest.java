package dev.chancery.console.kit;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import java.util.Set;
import java.util.function.Supplier;

/** One person with one role, or with some permissions. */
public final class CallersInTest implements Callers {
    private final Caller caller;

    private CallersInTest(Set<Permission> permissions) {
        caller = new Caller("ada", Caller.Kind.PERSON, "10.0.0.7", permissions);
    }

    public static CallersInTest of(Role role) {
        return new CallersInTest(role.permissions());
    }

    public static CallersInTest of(Permission... permissions) {
        return new CallersInTest(Set.of(permissions));
    }

    @Override
    public Caller current() {
        return caller;
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        return work.get();
    }
}

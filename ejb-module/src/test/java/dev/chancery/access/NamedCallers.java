package dev.chancery.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Callers without a server: whoever was named last. */
public final class NamedCallers implements Callers {
    private Caller caller = Caller.ANONYMOUS;

    /** Lets a person with these roles call from now on. */
    public NamedCallers person(String name, Role... roles) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Role role : roles) {
            permissions.addAll(role.permissions());
        }
        caller = new Caller(name, Caller.Kind.PERSON, "10.0.0.7", permissions);
        return this;
    }

    /** Lets this one call from now on. */
    public void is(Caller other) {
        caller = other;
    }

    /** Lets nobody call from now on. */
    public void nobody() {
        caller = Caller.ANONYMOUS;
    }

    @Override
    public Caller current() {
        return caller;
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        Caller before = caller;
        caller = other;
        try {
            return work.get();
        } finally {
            caller = before;
        }
    }
}

package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import java.util.function.Supplier;

/** Callers of which every thread has one of its own. */
final class ThreadCallers implements Callers {
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.ANONYMOUS);

    void is(Caller other) {
        caller.set(other);
    }

    @Override
    public Caller current() {
        return caller.get();
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        Caller before = caller.get();
        caller.set(other);
        try {
            return work.get();
        } finally {
            caller.set(before);
        }
    }
}

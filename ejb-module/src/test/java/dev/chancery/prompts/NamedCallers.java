package dev.chancery.prompts;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import java.util.function.Supplier;

/** One caller at a time. */
final class NamedCallers implements Callers {
    private volatile Caller caller;

    NamedCallers(Caller caller) {
        this.caller = caller;
    }

    void become(Caller other) {
        caller = other;
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

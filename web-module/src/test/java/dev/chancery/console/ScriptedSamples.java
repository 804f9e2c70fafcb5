package dev.chancery.console;

import dev.chancery.console.samples.SampleData;
import org.jspecify.annotations.Nullable;

/** Samples that somebody may take out. */
public final class ScriptedSamples extends SampleData {
    private boolean present;
    private boolean mayRemove;
    private @Nullable RuntimeException failure;

    /** None. */
    public ScriptedSamples() {}

    /** Some. */
    public ScriptedSamples(boolean mayRemove) {
        this.present = true;
        this.mayRemove = mayRemove;
    }

    /** Whoever takes them out fails from now on; null for no more. */
    public ScriptedSamples failing(@Nullable RuntimeException how) {
        failure = how;
        return this;
    }

    @Override
    public boolean present() {
        return present;
    }

    @Override
    public boolean mayRemove() {
        return mayRemove;
    }

    @Override
    public void remove() {
        if (failure != null) {
            throw failure;
        }
        present = false;
    }
}

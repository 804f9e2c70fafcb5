package dev.chancery.console;

import dev.chancery.console.samples.SampleData;

/** Samples that somebody may take out. */
public final class ScriptedSamples extends SampleData {
    private boolean present;
    private boolean mayRemove;

    /** None. */
    public ScriptedSamples() {}

    /** Some. */
    public ScriptedSamples(boolean mayRemove) {
        this.present = true;
        this.mayRemove = mayRemove;
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
        present = false;
    }
}

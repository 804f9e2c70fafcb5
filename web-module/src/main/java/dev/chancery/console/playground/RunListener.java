package dev.chancery.console.playground;

/** Who wants to know of a run. Called from the run's threads. */
interface RunListener {
    /** There is something to take. Comes again only after it was taken. */
    void progressed(PlaygroundRun run);

    /** It is over; what is left can still be taken. Comes once. */
    void ended(PlaygroundRun run, RunResult result);
}

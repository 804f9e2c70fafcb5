package dev.chancery.simulator.api;

import dev.chancery.simulator.oracle.Oracle;
import dev.chancery.simulator.oracle.Stats;
import dev.chancery.simulator.script.Script;
import java.time.Duration;

/** What can be seen and changed of a running simulator. */
public interface Controls {

    Script script();

    /** Puts a script in force, from the next attempt on; counts of {@code times} begin anew. */
    void script(Script script);

    /** The log, with every attempt whose answer a client has read to its end. Ask anew for later ones. */
    Oracle oracle();

    Stats stats();

    /** Back to the normal script; the log in memory, counts, caches, batches and buckets are emptied. */
    void reset();

    /** Refuses new connections for a while; those that are open stay. */
    void refuseFor(Duration duration);
}

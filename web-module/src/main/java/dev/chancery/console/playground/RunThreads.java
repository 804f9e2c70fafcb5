package dev.chancery.console.playground;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/**
 * The container's threads for the playground. Runs have their own: each keeps a thread busy as long as Claude writes, and
 * a server's default executor may have as few as two threads a core, with everybody else's tasks behind them.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = RunThreads.RUNS, maxAsync = 64)
@ManagedScheduledExecutorDefinition(name = RunThreads.TICKS, maxAsync = 2)
public class RunThreads {
    static final String RUNS = "java:module/concurrent/playground-runs";
    static final String TICKS = "java:module/concurrent/playground-ticks";
    private static final long TICK_MILLIS = 80;

    @Resource(lookup = RUNS)
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedExecutorService runs;

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    private Callers callers;

    @Resource(lookup = TICKS)
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedScheduledExecutorService ticks;

    /** At once, unless too many run already: then as soon as one ends. In the name of whoever calls. */
    public void run(Runnable task) {
        Caller caller = callers.current();
        runs.execute(() -> callers.as(caller, () -> {
            task.run();
            return caller;
        }));
    }

    /** Soon, and short. */
    public void runLater(Runnable task) {
        var unused = ticks.schedule(task, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
}

package dev.chancery.samples;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts the samples in soon after the start, on one node, where they are wanted. */
@Singleton
@Startup
@DenyAll
public class SamplesLifecycle {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Caller SCHEDULER = Caller.scheduler(
            Permission.MANAGE_RETENTION,
            Permission.READ_PROMPTS,
            Permission.MANAGE_PROMPTS,
            Permission.PROMOTE_PROMPTS);

    @Inject
    private LeasedWork work;

    @Inject
    private Callers callers;

    @Inject
    private Samples samples;

    @PostConstruct
    void start() {
        if (SamplesConfig.of(ChanceryConfig.current()).wanted()) {
            AtomicBoolean done = new AtomicBoolean();
            work.every(SOON, "samples", () -> {
                if (!done.get()) {
                    callers.as(SCHEDULER, samples::putIn);
                    done.set(true);
                }
            });
        }
    }
}

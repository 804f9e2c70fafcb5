package dev.chancery.keys;

import dev.chancery.storage.Changes;
import dev.chancery.storage.DatabaseUnavailableException;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives the key ring the stored keys when the application starts, and lets it follow what changes. */
@Singleton
@Startup
@DependsOn("StorageLifecycle")
@DenyAll
public class KeysLifecycle {
    private static final System.Logger LOG = System.getLogger("dev.chancery.keys");
    private static final Duration BETWEEN_SETTLINGS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SEALINGS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_DEACTIVATIONS = Duration.ofMinutes(5);

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private KeyChores chores;

    @Inject
    private KeysConfig config;

    @Inject
    private Changes changes;

    @Inject
    private LeasedWork work;

    private @Nullable Future<?> ticks;

    @PostConstruct
    void start() {
        try {
            chores.refresh();
        } catch (DatabaseUnavailableException e) {
            // said in the log where it was found; the keys are read once it answers
        }
        changes.onChange(KeyTransactions.TOPIC, chores::refresh);
        ticks = scheduler.scheduleWithFixedDelay(chores::tick, 1, 1, TimeUnit.SECONDS);
        work.every(BETWEEN_SETTLINGS, "keys.settle", chores::settle);
        work.every(config.retryRejected(), "keys.recheck", chores::recheck);
        work.every(BETWEEN_SEALINGS, "keys.seal-anew", chores::sealAnew);
        work.every(BETWEEN_REMINDERS, "keys.remind", chores::remind);
        work.every(BETWEEN_DEACTIVATIONS, "keys.deactivate", chores::deactivate);
    }

    @PreDestroy
    void stop() {
        if (ticks != null) {
            ticks.cancel(false); // an interrupt would close H2's file
        }
        try {
            chores.writeUses();
        } catch (RuntimeException e) { // nothing may keep an application from stopping
            LOG.log(Level.DEBUG, "When keys were last used could not be written down", e);
        }
    }
}

package dev.chancery.alerts;

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
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends alerts while the application runs, on one node; watches the ledger, on each. */
@Singleton
@Startup
@DependsOn("StorageLifecycle")
@DenyAll
public class AlertsLifecycle {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SEALINGS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);
    private static final long SECONDS_BETWEEN_LOOKS = 10;

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private LeasedWork work;

    @Inject
    private Dispatch dispatch;

    @Inject
    private AlertUpkeep upkeep;

    @Inject
    private LedgerWatch watch;

    private @Nullable Future<?> looks;

    @PostConstruct
    void start() {
        work.every(BETWEEN_ROUNDS, "alerts.send", dispatch::round);
        work.every(BETWEEN_SEALINGS, "alerts.seal-anew", upkeep::sealAnew);
        work.every(BETWEEN_REMOVALS, "alerts.forget", upkeep::forget);
        looks = scheduler.scheduleWithFixedDelay(
                watch::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false); // an interrupt would close H2's file
        }
    }
}

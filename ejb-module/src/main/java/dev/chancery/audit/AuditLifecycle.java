package dev.chancery.audit;

import dev.chancery.access.Callers;
import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Begins sealing and verifying with the application. */
@Singleton
@Startup
@DenyAll
public class AuditLifecycle {
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final long SECONDS_BETWEEN_WRITES = 5;

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private LeasedWork leased;

    @Inject
    private Database database;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditConfig config;

    @Inject
    private AuditStatus status;

    @Inject
    private Callers callers;

    @Inject
    private AuditReports reports;

    private @Nullable Future<?> writing;

    @PostConstruct
    void start() {
        Clock clock = Clock.systemUTC();
        Duration verify = config.verifyInterval();
        AuditSealer sealer = new AuditSealer(new DatabaseChain(database, clock));
        AuditSchedule schedule = new AuditSchedule(status, trail, verify, callers, reports::verify, clock);
        leased.every(config.sealInterval(), "audit-seal", sealer::seal);
        leased.every(
                verify.compareTo(LONGEST_BETWEEN_LOOKS) < 0 ? verify : LONGEST_BETWEEN_LOOKS,
                "audit-verify",
                schedule::verifyWhenDue);
        writing = scheduler.scheduleWithFixedDelay(
                schedule::writeWaiting, SECONDS_BETWEEN_WRITES, SECONDS_BETWEEN_WRITES, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (writing != null) {
            writing.cancel(false);
        }
    }
}

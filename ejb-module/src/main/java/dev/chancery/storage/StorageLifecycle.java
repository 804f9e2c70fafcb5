package dev.chancery.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Opens the database when the application starts, and closes it after everything else when it stops. A database that
 * is away does not keep the application from starting; tables of a newer version do.
 */
@Singleton
@Startup
@DenyAll
public class StorageLifecycle {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private JpaDatabase database;

    @Inject
    private StorageConfig config;

    @Inject
    private Changes changes;

    @Inject
    private Nodes nodes;

    @Inject
    private LeasedWork leasedWork;

    private final List<Future<?>> scheduled = new ArrayList<>();

    @PostConstruct
    void start() {
        try {
            database.open();
            nodes.beat();
        } catch (DatabaseUnavailableException e) {
            // said in the log where it was found; the looks below go on asking
        }
        every(MILLIS_BETWEEN_LOOKS, changes::look);
        every(config.nodeLease().toMillis() / 3, nodes::beat);
    }

    private void every(long millis, Runnable work) {
        scheduled.add(scheduler.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        leasedWork.stop();
        scheduled.forEach(each -> each.cancel(false)); // an interrupt would close H2's file
        nodes.leave();
        database.close();
    }
}

package dev.chancery.limits;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import dev.chancery.storage.StorageConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the caps of administrators, and shares the limits with other nodes when that is configured. */
@Singleton
@Startup
@DenyAll
public class LimitsLifecycle {
    private static final long MILLIS_BETWEEN_ROUNDS = 200;

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Database database;

    @Inject
    private Changes changes;

    @Inject
    private RateLimits limits;

    @Inject
    private StorageConfig storage;

    @Inject
    private Sharing sharing;

    private @Nullable Future<?> rounds;

    @PostConstruct
    void start() {
        LimitsConfig config = LimitsConfig.of(ChanceryConfig.current());
        changes.onChange(LimitCaps.TOPIC, new LimitCaps(database, limits, config.cap())::refresh);
        if (config.shared()) {
            SharingRound round = new SharingRound(
                    database, limits, () -> new SharedBuckets(dataSource(), System::nanoTime), sharing);
            rounds = scheduler.scheduleWithFixedDelay(
                    round::run, MILLIS_BETWEEN_ROUNDS, MILLIS_BETWEEN_ROUNDS, TimeUnit.MILLISECONDS);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, and StorageConfig lets only local ones through
    private DataSource dataSource() {
        try {
            return InitialContext.doLookup(storage.dataSource());
        } catch (NamingException e) {
            throw new IllegalStateException("there is no data source " + storage.dataSource(), e);
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}

package dev.chancery.audit;

import dev.chancery.access.Callers;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts the audit trail together in the container. */
@ApplicationScoped
class AuditBeans {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService executor;

    @Produces
    @Singleton
    AuditConfig config() {
        return AuditConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(Database database) {
        return new AuditTrail(database, new BoundedWork(executor, LONGEST_WAIT));
    }

    @Produces
    @Singleton
    Guard guard(Callers callers, Database database, AuditTrail trail) {
        return new Guard(callers, database, trail, Clock.systemUTC());
    }

    @Produces
    @Singleton
    AuditStatus auditStatus(Database database, AuditTrail trail, AuditConfig config) {
        return new AuditStatus(database, trail, config, Clock.systemUTC());
    }
}

package dev.chancery.storage;

import dev.chancery.config.ChanceryConfig;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Puts the storage together in the container. What is scheduled is on an executor of the application's own, which goes
 * with it: the server's default one keeps what was cancelled, and with it the application, for a while.
 */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = LeasedWork.EXECUTOR, maxAsync = 8)
class StorageBeans {
    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Produces
    @Singleton
    StorageConfig config() {
        return StorageConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    @Typed(JpaDatabase.class)
    JpaDatabase jpaDatabase(StorageConfig config) {
        return new JpaDatabase(() -> dataSource(config), Map.of(), System::nanoTime);
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, and StorageConfig lets only local ones through
    private static DataSource dataSource(StorageConfig config) throws NamingException {
        return InitialContext.doLookup(config.dataSource());
    }

    @Produces
    @Singleton
    Changes changes(Database database) {
        return new Changes(database);
    }

    @Produces
    @Singleton
    Nodes nodes(Database database, StorageConfig config, @Any Instance<DeliverySource> deliveries) {
        return new Nodes(database, config, Clock.systemUTC(), System::nanoTime, deliveries);
    }

    @Produces
    @Singleton
    LeasedWork leasedWork(Database database, Nodes nodes) {
        return new LeasedWork(database, nodes, scheduler);
    }
}

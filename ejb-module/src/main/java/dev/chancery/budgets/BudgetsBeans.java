package dev.chancery.budgets;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the budgets together in the container. */
@ApplicationScoped
class BudgetsBeans {
    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService executor;

    @Produces
    @Singleton
    BudgetTable table(Database database, Changes changes) {
        BudgetTable table = new BudgetTable(database);
        changes.onChange(BudgetTable.TOPIC, table::refresh);
        return table;
    }

    @Produces
    @Singleton
    BudgetAlerts alerts(Database database, BudgetTable table, Event<BudgetThresholdReached> event) {
        return new BudgetAlerts(database, table, Clock.systemUTC(), event::fire, executor);
    }

    @Produces
    @Singleton
    BudgetUpkeep upkeep(Database database, BudgetAlerts alerts) {
        return new BudgetUpkeep(database, alerts, Clock.systemUTC());
    }
}

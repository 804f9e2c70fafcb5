package dev.chancery.usage;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.guardrails.GuardrailDiscovery;
import dev.chancery.prices.Prices;
import dev.chancery.storage.Database;
import dev.chancery.storage.Nodes;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the ledger together in the container, with threads of its own, which the two lanes of writes keep. */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = LedgerBeans.EXECUTOR, maxAsync = 4)
class LedgerBeans {
    static final String EXECUTOR = "java:app/concurrent/ChanceryLedger";

    @Resource(lookup = EXECUTOR)
    private ManagedScheduledExecutorService executor;

    @Produces
    @Singleton
    LedgerStore store(Database database, @Any Instance<Reservations> reservations, Nodes nodes) {
        Reservations found = reservations.isResolvable() ? reservations.get() : Reservations.NONE;
        return new LedgerStore(database, found, nodes.id(), nodes.name(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    UsageLedger ledger(LedgerStore store, Prices prices, GuardrailDiscovery guardrails) {
        return new UsageLedger(
                LedgerConfig.of(ChanceryConfig.current()),
                ContentsConfig.of(ChanceryConfig.current()),
                guardrails.forStorage(),
                store,
                prices::quote,
                Clock.systemUTC(),
                executor);
    }
}

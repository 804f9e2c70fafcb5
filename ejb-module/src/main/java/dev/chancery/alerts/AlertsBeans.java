package dev.chancery.alerts;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.SealedTexts;
import dev.chancery.keys.StoredKeysConfig;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import dev.chancery.storage.StorageConfig;
import dev.chancery.usage.UsageLedger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the alerts together in the container. */
@ApplicationScoped
class AlertsBeans {
    private final Clock clock = Clock.systemUTC();

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService executor;

    @Produces
    @Singleton
    AlertsConfig config() {
        return AlertsConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    ChannelSeals seals(SealedTexts texts) {
        return new ChannelSeals(texts);
    }

    @Produces
    @Singleton
    Deliveries deliveries(Database database, ChannelSeals seals, AlertsConfig config) {
        return new Deliveries(database, seals, config.giveUpAfter(), clock);
    }

    @Produces
    @Singleton
    Dispatch dispatch(Database database, Deliveries deliveries, AlertsConfig config, StoredKeysConfig keys) {
        return new Dispatch(
                new Distribution(database, keys.environment(), clock),
                deliveries,
                new WebhookSender(new AllowedAddresses(config.allowedNetworks()), executor, clock),
                new MailSender(config, session -> new SessionMailPost(session)));
    }

    @Produces
    @Singleton
    AlertUpkeep upkeep(Database database, Deliveries deliveries, ChannelSeals seals, AlertsConfig config) {
        return new AlertUpkeep(database, deliveries, seals, config.retention(), clock);
    }

    @Produces
    @Singleton
    LedgerWatch watch(Database database, UsageLedger ledger, StorageConfig storage) {
        return new LedgerWatch(database, database::status, ledger::waiting, storage.node(), clock);
    }

    @Produces
    @Singleton
    @Typed({AlertsStatus.class, StatusSource.class})
    AlertsStatus status(Deliveries deliveries) {
        return new AlertsStatus(deliveries, clock);
    }
}

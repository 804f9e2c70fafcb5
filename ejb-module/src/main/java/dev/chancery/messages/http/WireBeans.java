package dev.chancery.messages.http;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.AdminApi;
import dev.chancery.keys.AdminReports;
import dev.chancery.keys.KeyRing;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts the wire together in the container. */
@ApplicationScoped
class WireBeans {
    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Produces
    @Singleton
    Wire wire(@RestClient AnyEndpoint api, KeyRing keys, Instance<AttemptLedger> ledger) {
        var config = ChanceryConfig.current();
        return new Wire(
                ClaudeConfig.of(config),
                TransportConfig.of(config),
                api,
                keys,
                ledger.isResolvable() ? ledger.get() : AttemptLedger.NONE,
                scheduler,
                System::nanoTime);
    }

    @Produces
    @Singleton
    Calls calls(Wire wire, ClaudeCalls claudeCalls) {
        return new Calls(wire, claudeCalls);
    }

    @Produces
    @Singleton
    KeyVerifier keyVerifier(Wire wire, Calls calls) {
        return new KeyProbe(wire, calls);
    }

    @Produces
    @Singleton
    BareExchanges bareExchanges(Wire wire, KeyRing keys) {
        return new BareExchanges(wire, keys);
    }

    @Produces
    @Singleton
    AdminApi adminApi(Wire wire, Calls calls) {
        return new AdminCalls(wire, calls);
    }

    @Produces
    @Singleton
    AdminReports adminReports(Wire wire, Calls calls) {
        return new ReportCalls(new AdminCalls(wire, calls));
    }
}

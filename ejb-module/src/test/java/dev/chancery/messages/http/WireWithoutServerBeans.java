package dev.chancery.messages.http;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts the wire together as {@link WireBeans} does, with a scheduler that needs no server. */
@ApplicationScoped
public class WireWithoutServerBeans {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @Produces
    @Singleton
    Wire wire(@RestClient AnyEndpoint api, KeyRing keys, Instance<AttemptLedger> ledger) {
        var config = ChanceryConfig.current();
        return new Wire(
                ClaudeConfig.of(config),
                TransportConfig.of(config),
                api,
                keys,
                ledger.isUnsatisfied() ? AttemptLedger.NONE : ledger.get(),
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
    BareExchanges bareExchanges(Wire wire, KeyRing keys) {
        return new BareExchanges(wire, keys);
    }

    void close(@Disposes Wire wire) throws Exception {
        wire.close();
        scheduler.shutdownNow();
    }
}

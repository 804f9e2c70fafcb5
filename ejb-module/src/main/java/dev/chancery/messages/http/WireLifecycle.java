package dev.chancery.messages.http;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.KeysConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Begins and ends with the application: says at start what Chancery will do, and ends every call when it stops. An
 * enterprise bean, because the container stops those first, while its executors still take orders.
 */
@Singleton
@Startup
@DependsOn("LedgerLifecycle")
@DenyAll
public class WireLifecycle {
    private static final System.Logger LOG = System.getLogger("dev.chancery");

    @Inject
    private Wire wire;

    @PostConstruct
    void start() {
        KeysConfig keys = KeysConfig.of(ChanceryConfig.current());
        LOG.log(
                Level.INFO,
                "Chancery is ready: Claude at {0}, API version {1}, keys {2}",
                wire.config().baseUrl(),
                wire.config().apiVersion(),
                keys.keys().isEmpty() ? "none, set anthropic.api-key" : keys.keys());
        keys.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    }

    @PreDestroy
    void stop() {
        LastRequests.endCalls(wire);
    }
}

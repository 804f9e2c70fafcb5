package dev.chancery.pipeline;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.KeysConfig;
import dev.chancery.messages.http.ClaudeConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger.Level;

/** Says at start what Chancery will do: one line, and what is odd about the keys. */
@Singleton
@Startup
@DenyAll
public class StartupReport {
    private static final System.Logger LOG = System.getLogger("dev.chancery");

    @PostConstruct
    void report() {
        var config = ChanceryConfig.current();
        KeysConfig keys = KeysConfig.of(config);
        ClaudeConfig claude = ClaudeConfig.of(config);
        LOG.log(
                Level.INFO,
                "Chancery is ready: Claude at {0}, API version {1}, keys {2}",
                claude.baseUrl(),
                claude.apiVersion(),
                keys.keys().isEmpty() ? "none, set anthropic.api-key" : keys.keys());
        keys.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    }
}

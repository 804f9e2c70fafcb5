package dev.chancery.keys;

import dev.chancery.config.ChanceryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the key ring together in the container. */
@ApplicationScoped
class KeyBeans {
    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());

    @Produces
    @Singleton
    KeyRing keyRing() {
        KeysConfig config = KeysConfig.of(ChanceryConfig.current());
        config.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
        return new ConfiguredKeyRing(config, System::nanoTime);
    }
}

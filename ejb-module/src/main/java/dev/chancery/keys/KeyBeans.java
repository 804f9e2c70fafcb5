package dev.chancery.keys;

import dev.chancery.config.ChanceryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the key ring together in the container. */
@ApplicationScoped
class KeyBeans {
    @Produces
    @Singleton
    KeyRing keyRing() {
        return new ConfiguredKeyRing(KeysConfig.of(ChanceryConfig.current()), System::nanoTime);
    }
}

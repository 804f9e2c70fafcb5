package dev.chancery.keys;

import dev.chancery.config.ChanceryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the key ring together in the container: it lends the keys of the configuration until it is given others. */
@ApplicationScoped
class KeyBeans {
    @Produces
    @Singleton
    KeysConfig config() {
        return KeysConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    @Typed({KeyRing.class, UsableKeys.class, RotatingKeyRing.class})
    RotatingKeyRing keyRing(KeysConfig config, Instance<KeyLimits> limits) {
        KeyLimits present = limits.isResolvable() ? limits.get() : KeyLimits.NONE;
        RotatingKeyRing ring =
                new RotatingKeyRing(config.retryRejected(), present, Clock.systemUTC(), System::nanoTime);
        ring.replace(config.keys().stream().map(RingKey::configured).toList(), "");
        return ring;
    }
}

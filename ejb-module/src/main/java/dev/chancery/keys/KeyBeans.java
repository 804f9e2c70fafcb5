package dev.chancery.keys;

import dev.chancery.config.ChanceryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the key ring together in the container. */
@ApplicationScoped
class KeyBeans {
    @Produces
    @Singleton
    @Typed({KeyRing.class, RotatingKeyRing.class})
    RotatingKeyRing keyRing(Instance<KeyLimits> limits) {
        KeysConfig config = KeysConfig.of(ChanceryConfig.current());
        KeyLimits present = limits.isResolvable() ? limits.get() : KeyLimits.NONE;
        RotatingKeyRing ring =
                new RotatingKeyRing(config.retryRejected(), present, Clock.systemUTC(), System::nanoTime);
        ring.replace(config.keys().stream().map(RingKey::configured).toList(), "");
        return ring;
    }
}

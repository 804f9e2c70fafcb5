package dev.chancery.limits;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.keys.KeyLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Puts the limits together in the container. */
@ApplicationScoped
class LimitsBeans {
    @Produces
    @Singleton
    @Typed({KeyLimits.class, RateLimits.class})
    RateLimits rateLimits() {
        return new RateLimits(LimitsConfig.of(ChanceryConfig.current()), System::nanoTime);
    }
}

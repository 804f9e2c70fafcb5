package dev.chancery.access;

import dev.chancery.config.ChanceryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes callers known in the container. */
@ApplicationScoped
class AccessBeans {
    @Produces
    @Singleton
    Callers callers() {
        return new SecurityCallers(AccessConfig.of(ChanceryConfig.current()), ServerIdentity::current);
    }
}

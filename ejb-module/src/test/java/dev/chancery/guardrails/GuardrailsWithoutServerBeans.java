package dev.chancery.guardrails;

import dev.chancery.access.NamedCallers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

/** Puts the guardrails together as {@link GuardrailsBeans} does, without a database for the audit trail. */
@ApplicationScoped
public class GuardrailsWithoutServerBeans {
    @Produces
    @Singleton
    Refusals refusals() {
        return new Refusals();
    }

    @Produces
    @Singleton
    Guardrails guardrails(GuardrailDiscovery discovery, BeanManager manager, Refusals refusals) {
        Blocks blocks = new Blocks(new NamedCallers(), refusals);
        return new Guardrails(discovery.config(), new Checks(discovery.all(manager), blocks));
    }
}

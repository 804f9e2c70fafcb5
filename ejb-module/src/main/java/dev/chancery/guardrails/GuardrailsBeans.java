package dev.chancery.guardrails;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

/** Puts the guardrails together in the container. */
@ApplicationScoped
class GuardrailsBeans {
    @Produces
    @Singleton
    Guardrails guardrails(GuardrailDiscovery discovery, BeanManager manager, Callers callers, AuditTrail trail) {
        Checks checks = new Checks(discovery.all(manager), Blocks.audited(callers, trail));
        return new Guardrails(discovery.config(), checks);
    }
}

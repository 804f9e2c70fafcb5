package dev.chancery.pipeline;

import dev.chancery.access.Callers;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.guardrails.Guardrails;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import dev.chancery.messages.http.Calls;
import dev.chancery.usage.LedgerConfig;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Puts the pipeline together in the container. The server's default executor would let few calls run at once. */
@ApplicationScoped
@ManagedExecutorDefinition(name = PipelineBeans.EXECUTOR, maxAsync = 256)
class PipelineBeans {
    static final String EXECUTOR = "java:app/concurrent/ChanceryCalls";

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Resource(lookup = "java:app/AppName")
    private String deployedAs;

    @Produces
    @ApplicationScoped
    Claude claude(Calls calls, Guardrails guardrails, JsonBinding binding, Callers callers) {
        String configured = LedgerConfig.of(ChanceryConfig.current()).application();
        String application = configured.isEmpty() ? deployedAs : configured;
        return new PipelineClaude(calls, guardrails, binding, new ForWhom(application, callers::current), executor);
    }
}

package dev.chancery.pipeline;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import dev.chancery.messages.http.Calls;
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

    @Produces
    @ApplicationScoped
    Claude claude(Calls calls, JsonBinding binding) {
        return new PipelineClaude(calls, binding, executor);
    }
}

package dev.chancery.tools;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the tool runner together in the container, with threads of its own: a tool may take its time. */
@ApplicationScoped
@ManagedExecutorDefinition(name = ToolBeans.EXECUTOR, maxAsync = 64)
class ToolBeans {
    static final String EXECUTOR = "java:app/concurrent/ChanceryTools";

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    ToolRunner toolRunner(Claude claude, JsonBinding binding) {
        return new ToolRunner(claude, binding, executor);
    }
}

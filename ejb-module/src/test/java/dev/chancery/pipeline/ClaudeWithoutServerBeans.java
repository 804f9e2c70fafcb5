package dev.chancery.pipeline;

import dev.chancery.access.Caller;
import dev.chancery.guardrails.Guardrails;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import dev.chancery.messages.http.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ForkJoinPool;

/** Puts the pipeline together as {@link PipelineBeans} does, with threads that need no server. */
@ApplicationScoped
class ClaudeWithoutServerBeans {
    @Produces
    @ApplicationScoped
    Claude claude(Calls calls, Guardrails guardrails, JsonBinding binding) {
        return new PipelineClaude(
                calls, guardrails, binding, new ForWhom("tests", () -> Caller.ANONYMOUS), ForkJoinPool.commonPool());
    }
}

package dev.chancery.assistants;

import dev.chancery.access.Callers;
import dev.chancery.conversations.Conversations;
import dev.chancery.json.JsonBinding;
import dev.chancery.json.StructuredOutput;
import dev.chancery.messages.Claude;
import dev.chancery.prompts.Prompts;
import dev.chancery.tools.ToolRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ForkJoinPool;

/** Puts assistants together as {@link AssistantsBeans} does, with threads that need no server. */
@ApplicationScoped
class AssistantsWithoutServerBeans {
    @Produces
    @Singleton
    AssistantCalls calls(
            Claude claude,
            Instance<Conversations> conversations,
            Prompts prompts,
            ToolRunner runner,
            JsonBinding binding,
            Callers callers) {
        return new AssistantCalls(
                claude,
                conversations::get,
                prompts,
                runner,
                new StructuredOutput(binding),
                new CallersBackground(callers, ForkJoinPool.commonPool()));
    }
}

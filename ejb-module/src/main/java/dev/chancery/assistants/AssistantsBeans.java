package dev.chancery.assistants;

import dev.chancery.access.Callers;
import dev.chancery.conversations.Conversations;
import dev.chancery.json.JsonBinding;
import dev.chancery.json.StructuredOutput;
import dev.chancery.messages.Claude;
import dev.chancery.prompts.Prompts;
import dev.chancery.tools.ToolRunner;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what assistants need, with threads of their own: a call with tools may take its time. */
@ApplicationScoped
@ManagedExecutorDefinition(name = AssistantsBeans.EXECUTOR, maxAsync = 64)
class AssistantsBeans {
    static final String EXECUTOR = "java:app/concurrent/ChanceryAssistants";

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

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
                new CallersBackground(callers, executor));
    }
}

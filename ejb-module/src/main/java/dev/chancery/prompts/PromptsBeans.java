package dev.chancery.prompts;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the prompts together in the container. */
@ApplicationScoped
class PromptsBeans {
    @Produces
    @Singleton
    PublishedPrompts published(Database database, Changes changes) {
        PublishedPrompts prompts = new PublishedPrompts(database);
        changes.onChange(PromptLibrary.TOPIC, prompts::refresh);
        return prompts;
    }

    @Produces
    @Dependent
    @Prompt("")
    PromptedClaude prompted(InjectionPoint point, Claude claude, PublishedPrompts prompts, Callers callers) {
        Prompt prompt = point.getQualifiers().stream()
                .filter(Prompt.class::isInstance)
                .map(Prompt.class::cast)
                .findFirst()
                .orElseThrow();
        ClassLoader archive = point.getMember().getDeclaringClass().getClassLoader();
        return new PromptedClaude(
                claude,
                (reference, options) -> prompts.get(reference, sticky(options, callers.current()), archive),
                new PromptReference(prompt.value(), prompt.label()),
                Map.of(),
                CallOptions.DEFAULT);
    }

    /** The conversation, or the person. */
    private static @Nullable String sticky(CallOptions options, Caller caller) {
        Attribution whom = options.attribution();
        if (whom.conversation() != null) {
            return whom.conversation();
        }
        if (whom.principal() != null) {
            return whom.principal();
        }
        return caller.kind() == Caller.Kind.ANONYMOUS ? null : caller.name();
    }
}

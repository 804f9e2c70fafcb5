package dev.chancery.prompts;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.conversations.Conversations;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
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
    @Singleton
    Prompts prompts(Claude claude, Instance<Conversations> conversations, PublishedPrompts published, Callers callers) {
        return new Prompts((prompt, archive) -> new PromptedClaude(
                claude,
                id -> conversations.get().in(id),
                (reference, options, given) -> {
                    DeliveredPrompt found = published.get(reference, sticky(options, callers.current()), archive);
                    published.seen().note(reference, given);
                    return found;
                },
                prompt,
                Map.of(),
                CallOptions.DEFAULT,
                null));
    }

    @Produces
    @Dependent
    @Prompt("")
    PromptedClaude prompted(InjectionPoint point, Prompts prompts) {
        Prompt prompt = point.getQualifiers().stream()
                .filter(Prompt.class::isInstance)
                .map(Prompt.class::cast)
                .findFirst()
                .orElseThrow();
        PromptReference reference = new PromptReference(prompt.value(), prompt.label());
        return prompts.named(reference, point.getMember().getDeclaringClass());
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

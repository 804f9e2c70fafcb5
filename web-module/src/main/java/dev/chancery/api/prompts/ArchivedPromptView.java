package dev.chancery.api.prompts;

import dev.chancery.prompts.ArchivedPrompt;
import java.time.Instant;

/**
 * A prompt that was archived.
 *
 * @param id by which it is found, since its name may be another's by now
 * @param archivedAt since when it is not served any more
 * @param prompt as it was, its labels where they sat
 */
public record ArchivedPromptView(String id, Instant archivedAt, PromptView prompt) {
    static ArchivedPromptView of(ArchivedPrompt archived) {
        return new ArchivedPromptView(archived.id(), archived.archivedAt(), PromptView.of(archived.prompt(), null));
    }
}

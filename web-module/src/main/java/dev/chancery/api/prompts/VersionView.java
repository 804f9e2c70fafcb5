package dev.chancery.api.prompts;

import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a prompt.
 *
 * @param version its number, from 1
 * @param message what was changed, in its author's words
 * @param body as the Messages API takes it, its texts being templates
 */
public record VersionView(
        String prompt,
        int version,
        PromptKind kind,
        String message,
        String author,
        Instant createdAt,
        @Schema(implementation = Object.class) Fields body) {
    static VersionView of(PromptVersion version) {
        return new VersionView(
                version.prompt(),
                version.number(),
                version.content().kind(),
                version.message(),
                version.author(),
                version.createdAt(),
                version.content().body());
    }
}

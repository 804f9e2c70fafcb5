package dev.chancery.api.prompts;

import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version to be added.
 *
 * @param message what is changed, 1 to 500 characters
 * @param kind that of the prompt, unless it is new; then CHAT when nothing is said
 * @param body as the Messages API takes it, its texts being templates
 */
@Schema(
        requiredProperties = {"message", "body"},
        example = "{\"message\": \"Ask for the date of the damage\", \"body\": {\"model\": \"claude-sonnet-5-5\","
                + " \"max_tokens\": 500, \"messages\": [{\"role\": \"user\", \"content\": \"Triage: {{letter}}\"}]}}")
public record VersionRequest(
        String message,
        Optional<PromptKind> kind,
        @Schema(implementation = Object.class) Fields body) {}

package dev.chancery.api.prompts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tags that a prompt is to have.
 *
 * @param tags at most 10, each of 1 to 64 characters
 */
@Schema(
        requiredProperties = {"tags"},
        example = "{\"tags\": [\"claims\", \"reviewed\"]}")
public record TagsRequest(List<String> tags) {}

package dev.chancery.api.prompts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Decides a request for a promotion.
 *
 * @param comment why, 1 to 500 characters
 */
@Schema(
        requiredProperties = {"comment"},
        example = "{\"comment\": \"Read and tried\"}")
public record DecisionRequest(String comment) {}

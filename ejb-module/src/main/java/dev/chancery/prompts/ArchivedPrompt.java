package dev.chancery.prompts;

import java.time.Instant;

/**
 * A prompt that was taken out of sight.
 *
 * @param id by which it is found, since its name may be another's by now
 * @param prompt as it was, its labels where they sat
 * @param archivedAt when it was taken out of sight
 */
public record ArchivedPrompt(String id, PromptSummary prompt, Instant archivedAt) {}

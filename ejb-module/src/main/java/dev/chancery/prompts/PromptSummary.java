package dev.chancery.prompts;

import java.time.Instant;
import java.util.List;

/**
 * A prompt in a list.
 *
 * @param latest the number of its newest version
 * @param changedBy who made that version, and when
 * @param labels where its labels sit, by name
 */
public record PromptSummary(
        String name,
        PromptKind kind,
        List<String> tags,
        int latest,
        String changedBy,
        Instant changedAt,
        boolean archived,
        List<PromptLabel> labels) {}

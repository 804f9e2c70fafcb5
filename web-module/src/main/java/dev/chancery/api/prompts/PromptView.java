package dev.chancery.api.prompts;

import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt in a list.
 *
 * @param latest the number of its newest version
 * @param changedBy who made that version, and when
 * @param found where the words of a search stand in it; null without a search
 */
public record PromptView(
        String name,
        PromptKind kind,
        List<String> tags,
        int latest,
        String changedBy,
        Instant changedAt,
        List<LabelView> labels,
        @Nullable Found found) {
    /**
     * Where something was found.
     *
     * @param version the number of the version
     * @param place {@code name}, {@code tags}, {@code message}, or a text of the body such as {@code messages[0].content}
     * @param excerpt what stands there around it
     */
    public record Found(int version, String place, String excerpt) {}

    static PromptView of(PromptSummary prompt, @Nullable PromptHit hit) {
        return new PromptView(
                prompt.name(),
                prompt.kind(),
                prompt.tags(),
                prompt.latest(),
                prompt.changedBy(),
                prompt.changedAt(),
                prompt.labels().stream().map(LabelView::of).toList(),
                hit == null ? null : new Found(hit.number(), hit.place(), hit.excerpt()));
    }
}

package dev.chancery.api.prompts;

import dev.chancery.prompts.PromptLabel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label of a prompt.
 *
 * @param label its name
 * @param version the number of the version on which it sits
 * @param before the version on which it sat before; null when there was none
 * @param canary the version that a share of calls goes to; null when all go to the one on which it sits
 * @param share of the calls, in per cent, that go to the canary; 0 without one
 */
public record LabelView(
        String label,
        int version,
        @Nullable Integer before,
        @Nullable Integer canary,
        int share,
        String movedBy,
        Instant movedAt) {
    static LabelView of(PromptLabel label) {
        return new LabelView(
                label.label(),
                label.number(),
                label.before(),
                label.canary(),
                label.share(),
                label.movedBy(),
                label.movedAt());
    }
}

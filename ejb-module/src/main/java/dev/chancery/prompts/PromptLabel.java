package dev.chancery.prompts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label of a prompt.
 *
 * @param label its name
 * @param number the version on which it sits
 * @param before the version on which it sat before; null when there was none
 * @param canary the version that a share of calls goes to; null when all go to the one on which it sits
 * @param share of the calls, in per cent, that go to the canary: 1 to 99; 0 without one
 */
public record PromptLabel(
        String label,
        int number,
        @Nullable Integer before,
        @Nullable Integer canary,
        int share,
        String movedBy,
        Instant movedAt) {}

package dev.chancery.console.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a prompt is run.
 *
 * @param model id or alias; empty when none is chosen
 * @param maxTokens the largest answer; null for the configured default
 * @param effort as the API names it; empty for the model's default
 * @param thinking whether Claude thinks
 * @param thinkingBudget tokens for thinking; counts with {@link ThinkingChoice#BUDGET} alone
 * @param stopSequences texts at which Claude stops
 */
record Parameters(
        String model,
        @Nullable Integer maxTokens,
        String effort,
        ThinkingChoice thinking,
        int thinkingBudget,
        List<String> stopSequences) {
    static final int SMALLEST_BUDGET = 1024;
    static final List<String> EFFORTS = List.of("low", "medium", "high", "xhigh", "max");

    /** Nothing chosen. */
    static final Parameters DEFAULT =
            new Parameters("", null, "", ThinkingChoice.MODEL_DEFAULT, SMALLEST_BUDGET, List.of());

    Parameters {
        stopSequences = List.copyOf(stopSequences);
    }

    /** With these texts to stop at. */
    Parameters stopSequences(List<String> sequences) {
        return new Parameters(model, maxTokens, effort, thinking, thinkingBudget, sequences);
    }
}

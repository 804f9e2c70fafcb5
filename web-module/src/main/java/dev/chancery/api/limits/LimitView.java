package dev.chancery.api.limits;

import dev.chancery.limits.LimitLevel;
import dev.chancery.limits.LimitState;
import dev.chancery.limits.Meter;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one key with one class of models, on the node that answers. What has no known limit is null.
 *
 * @param modelClass such as opus-5; empty for requests that name no model
 */
public record LimitView(
        String keyId,
        String modelClass,
        @Nullable LevelView requests,
        @Nullable LevelView inputTokens,
        @Nullable LevelView outputTokens) {
    /**
     * How much is left of a minute.
     *
     * @param limit a minute, as applied
     * @param remaining what may be used at once
     * @param untilFullMs how long until remaining is limit again, in milliseconds
     */
    public record LevelView(long limit, long remaining, long untilFullMs) {}

    static LimitView of(LimitState state) {
        return new LimitView(
                state.keyId(),
                state.modelClass(),
                level(state, Meter.REQUESTS),
                level(state, Meter.INPUT_TOKENS),
                level(state, Meter.OUTPUT_TOKENS));
    }

    private static @Nullable LevelView level(LimitState state, Meter meter) {
        LimitLevel level = state.levels().get(meter);
        return level == null
                ? null
                : new LevelView(
                        level.limit(), level.remaining(), level.untilFull().toMillis());
    }
}

package dev.chancery.keys;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets everything pass. */
final class NoKeyLimits implements KeyLimits {
    @Override
    public Duration take(String keyId, KeyNeed need) {
        return Duration.ZERO;
    }

    @Override
    public void learn(String keyId, String model, UnaryOperator<@Nullable String> header) {}

    @Override
    public void settle(String keyId, KeyNeed need, long inputTokens, long outputTokens) {}

    @Override
    public void giveBack(String keyId, KeyNeed need) {}
}

package dev.chancery.usage;

import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long the ledger keeps single attempts.
 *
 * @param attempts the age from which on attempts are removed; hourly sums stay
 */
public record RetentionConfig(Duration attempts) {
    /** What is younger can never be removed: budgets of a month may still ask for it. */
    static final Duration FLOOR = Duration.ofDays(32);

    static final Setting<Duration> ATTEMPTS = Setting.duration(
            "chancery.ledger.retention",
            "P400D",
            FLOOR,
            Duration.ofDays(36_500),
            "The age from which on single attempts are removed; their hourly sums stay.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(ATTEMPTS);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static RetentionConfig of(UnaryOperator<@Nullable String> config) {
        return new RetentionConfig(ATTEMPTS.require(config));
    }
}

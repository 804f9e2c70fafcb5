package dev.chancery.usage;

import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is kept.
 *
 * @param required whether an attempt that cannot be noted is refused
 * @param intentWait the longest wait for the note before an attempt
 * @param outcomeWait the longest wait for the note after it, before the answer is handed out all the same
 * @param application for whom calls are noted that do not say it; empty: the name under which it is deployed
 */
public record LedgerConfig(boolean required, Duration intentWait, Duration outcomeWait, String application) {
    static final Setting<String> REQUIRED = Setting.choice(
            "chancery.ledger.required",
            "true",
            List.of("true", "false"),
            "Whether a call that cannot be recorded is refused; otherwise it is made, and recorded when the database is back.");
    static final Setting<Duration> INTENT_WAIT = Setting.duration(
            "chancery.ledger.intent-wait",
            "PT5S",
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            "The longest wait for the record before an attempt; never longer than the call's deadline.");
    static final Setting<Duration> OUTCOME_WAIT = Setting.duration(
            "chancery.ledger.outcome-wait",
            "PT10S",
            Duration.ZERO,
            Duration.ofMinutes(1),
            "The longest wait for the record after an attempt, before the answer is handed out all the same; never longer than the call's deadline. What is handed out unrecorded is UNKNOWN if the server is killed before the record follows. There is no wait for an attempt that went out unrecorded already, see `chancery.ledger.required`.");

    static final Setting<String> APPLICATION = Setting.of(
            "chancery.application",
            "",
            "a name of up to 100 characters",
            "The application that calls are recorded for, where they do not say it themselves. Default: the name under which it is deployed.",
            text -> Optional.of(text)
                    .filter(name -> name.length() <= 100 && name.chars().noneMatch(Character::isISOControl)));

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(REQUIRED, INTENT_WAIT, OUTCOME_WAIT, APPLICATION);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static LedgerConfig of(UnaryOperator<@Nullable String> config) {
        return new LedgerConfig(
                Boolean.parseBoolean(REQUIRED.require(config)),
                INTENT_WAIT.require(config),
                OUTCOME_WAIT.require(config),
                APPLICATION.find(config).orElse(""));
    }
}

package dev.chancery.limits;

import dev.chancery.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How rate limits are kept.
 *
 * @param cap what no key exceeds with any class of models, whatever the API allows
 * @param share the part of the API's limits that is used
 * @param shared whether all nodes keep them together, in PostgreSQL
 */
public record LimitsConfig(Allowance cap, double share, boolean shared) {
    static final Setting<Long> REQUESTS = Setting.number(
            "chancery.limits.requests-per-minute",
            0,
            0,
            Allowance.MOST,
            "The most requests a minute with a key and a class of models; 0 for what the API allows.");
    static final Setting<Long> INPUT = Setting.number(
            "chancery.limits.input-tokens-per-minute",
            0,
            0,
            Allowance.MOST,
            "The most input tokens a minute with a key and a class of models; 0 for what the API allows.");
    static final Setting<Long> OUTPUT = Setting.number(
            "chancery.limits.output-tokens-per-minute",
            0,
            0,
            Allowance.MOST,
            "The most output tokens a minute with a key and a class of models; 0 for what the API allows.");
    static final Setting<Double> SHARE = Setting.of(
            "chancery.limits.share",
            "1",
            "a number from 0.01 to 1",
            "The part of the API's limits to use, when the organisation has other applications.",
            text -> Optional.of(Double.parseDouble(text)).filter(part -> part >= 0.01 && part <= 1));
    static final Setting<String> SHARED = Setting.choice(
            "chancery.limits.shared",
            "false",
            List.of("true", "false"),
            "Whether all nodes keep the limits together; needs PostgreSQL.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(REQUESTS, INPUT, OUTPUT, SHARE, SHARED);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static LimitsConfig of(UnaryOperator<@Nullable String> config) {
        return new LimitsConfig(
                new Allowance(REQUESTS.require(config), INPUT.require(config), OUTPUT.require(config)),
                SHARE.require(config),
                SHARED.require(config).equals("true"));
    }
}

package dev.chancery.samples;

import dev.chancery.config.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether samples are put into an empty database.
 *
 * @param wanted whether they are
 */
public record SamplesConfig(boolean wanted) {
    private static final String NO = "false";

    static final Setting<String> WANTED = Setting.choice(
            "chancery.samples",
            NO,
            List.of("true", NO),
            "Whether a month of made-up calls and a few prompts are put into an empty database, for trying Chancery out.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(WANTED);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static SamplesConfig of(UnaryOperator<@Nullable String> config) {
        return new SamplesConfig(!WANTED.require(config).equals(NO));
    }
}

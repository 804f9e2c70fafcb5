package dev.chancery.conversations;

import dev.chancery.config.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How conversations are kept.
 *
 * @param enabled whether they are kept at all
 * @param waits whether a turn waits while another one is under way; otherwise it is refused
 */
public record ConversationsConfig(boolean enabled, boolean waits) {
    static final Setting<String> ENABLED = Setting.choice(
            "chancery.conversations.enabled",
            "false",
            List.of("true", "false"),
            "Whether conversations, and memory, are stored.");
    static final Setting<String> CONCURRENT = Setting.choice(
            "chancery.conversations.concurrent",
            "wait",
            List.of("wait", "refuse"),
            "What a turn does while another one of its conversation is under way; it waits no longer than its timeout.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(ENABLED, CONCURRENT);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static ConversationsConfig of(UnaryOperator<@Nullable String> config) {
        return new ConversationsConfig(
                Boolean.parseBoolean(ENABLED.require(config)),
                CONCURRENT.require(config).equals("wait"));
    }
}

package dev.chancery.conversations;

import dev.chancery.config.Setting;
import dev.chancery.guardrails.SensitiveKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How conversations are had and stored.
 *
 * @param enabled whether they are kept at all
 * @param waits whether a turn waits while another one is under way; otherwise it is refused
 * @param maxTokens how many tokens the turns that are sent have at most, by estimate
 * @param summarises whether a summary of the turns that are not sent any more takes their place
 * @param redact what is taken out of what is stored
 * @param retention the age of its last turn from which on a conversation is removed
 */
public record ConversationsConfig(
        boolean enabled,
        boolean waits,
        long maxTokens,
        boolean summarises,
        Set<SensitiveKind> redact,
        Duration retention) {
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
    static final Setting<Long> MAX_TOKENS = Setting.number(
            "chancery.conversations.max-tokens",
            150_000,
            1_000,
            10_000_000,
            "How many tokens, by estimate, the turns may have that are sent; when they have more, older ones are left out until the rest has half.");
    static final Setting<String> OLDER_TURNS = Setting.choice(
            "chancery.conversations.older-turns",
            "drop",
            List.of("drop", "summarise"),
            "What becomes of turns that are left out: nothing, or a summary of them, which Claude makes in a call of its own, is sent in their place.");
    static final Setting<Set<SensitiveKind>> REDACT = Setting.of(
            "chancery.conversations.redact",
            "",
            "some of " + names() + ", separated by commas",
            "What is taken out of turns before they are stored, for good; nothing without it.",
            ConversationsConfig::kinds);

    static final Setting<Duration> RETENTION = Setting.duration(
            "chancery.conversations.retention",
            "P90D",
            Duration.ofHours(1),
            Duration.ofDays(36_500),
            "The age of its last turn from which on a conversation is removed.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS =
            List.of(ENABLED, CONCURRENT, MAX_TOKENS, OLDER_TURNS, REDACT, RETENTION);

    /** Copies the set. */
    public ConversationsConfig {
        redact = Set.copyOf(redact);
    }

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static ConversationsConfig of(UnaryOperator<@Nullable String> config) {
        return new ConversationsConfig(
                Boolean.parseBoolean(ENABLED.require(config)),
                CONCURRENT.require(config).equals("wait"),
                MAX_TOKENS.require(config),
                OLDER_TURNS.require(config).equals("summarise"),
                REDACT.find(config).orElse(Set.of()),
                RETENTION.require(config));
    }

    private static String names() {
        return SensitiveKind.builtIn().stream().map(SensitiveKind::name).collect(Collectors.joining(", "));
    }

    private static Optional<Set<SensitiveKind>> kinds(String text) {
        Set<SensitiveKind> kinds = Arrays.stream(text.split(","))
                .map(name -> new SensitiveKind(name.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(kinds)
                .filter(some -> !some.isEmpty() && SensitiveKind.builtIn().containsAll(some));
    }
}

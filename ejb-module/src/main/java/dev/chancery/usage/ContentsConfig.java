package dev.chancery.usage;

import dev.chancery.config.Setting;
import dev.chancery.messages.http.AttemptStart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which attempts the contents are stored: of none, unless it is switched on.
 *
 * @param keys names of keys
 * @param prompts names of managed prompts
 * @param retention after which time contents are removed
 */
public record ContentsConfig(Set<String> keys, Set<String> prompts, Duration retention) {
    private static final String NAMES = "names separated by commas, each of up to 255 characters";

    static final Setting<Set<String>> KEYS = Setting.of(
            "chancery.ledger.contents.keys",
            "",
            NAMES,
            "Names of the keys whose requests and answers are stored, redacted; none without it.",
            ContentsConfig::names);
    static final Setting<Set<String>> PROMPTS = Setting.of(
            "chancery.ledger.contents.prompts",
            "",
            NAMES,
            "Names of the managed prompts whose requests and answers are stored, redacted; none without it.",
            ContentsConfig::names);
    static final Setting<Duration> RETENTION = Setting.duration(
            "chancery.ledger.contents.retention",
            "P30D",
            Duration.ofHours(1),
            Duration.ofDays(3650),
            "After which time stored requests and answers are removed; the rows of the ledger stay.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(KEYS, PROMPTS, RETENTION);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static ContentsConfig of(UnaryOperator<@Nullable String> config) {
        return new ContentsConfig(
                KEYS.find(config).orElse(Set.of()), PROMPTS.find(config).orElse(Set.of()), RETENTION.require(config));
    }

    boolean wants(AttemptStart start) {
        String prompt = start.attribution().promptName();
        return keys.contains(start.keyName()) || (prompt != null && prompts.contains(prompt));
    }

    private static Optional<Set<String>> names(String text) {
        Set<String> names = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(names).filter(all -> all.stream().allMatch(name -> name.length() <= 255));
    }
}

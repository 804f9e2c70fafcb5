package dev.chancery.keys;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The configured keys.
 *
 * @param keys in their order; none is allowed
 * @param warnings what should be said of them at start, without secrets
 * @param retryRejected when a key that was answered 401 is tried again
 */
public record KeysConfig(List<ApiKey> keys, List<String> warnings, Duration retryRejected) {
    private static final String SINGLE = "anthropic.api-key";
    private static final String KEY = "a key from the Anthropic Console: visible ASCII characters without blanks";

    static final Setting<List<String>> NAMES = Setting.of(
            "chancery.keys",
            "",
            "names of a-z, 0-9 and -, separated by commas",
            "Names of further keys; the key itself is in chancery.keys.NAME.api-key.",
            KeysConfig::names);
    static final Setting<Duration> RETRY_REJECTED = Setting.duration(
            "chancery.keys.retry-rejected",
            "PT5M",
            Duration.ofSeconds(1),
            Duration.ofDays(1),
            "How long a key that was answered 401 stays out of use before one call tries it again.");

    /** Every property of this type, for the reference; that of the single key has no value to show. */
    public static final List<Setting<?>> SETTINGS = List.of(
            Setting.of(SINGLE, "", KEY, "The API key (environment: ANTHROPIC_API_KEY).", Optional::of),
            NAMES,
            Setting.of("chancery.keys.NAME.api-key", "", KEY, "The key of that name.", Optional::of),
            RETRY_REJECTED);

    /**
     * The configured keys.
     *
     * @param config gives a property's value, or null
     */
    public static KeysConfig of(UnaryOperator<@Nullable String> config) {
        List<ApiKey> keys = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        add(SINGLE, "default", config, keys, warnings);
        for (String name : NAMES.find(config).orElse(List.of())) {
            String property = "chancery.keys." + name + ".api-key";
            int before = keys.size();
            add(property, name, config, keys, warnings);
            if (keys.size() == before) {
                throw new InvalidSettingException(property, "", KEY);
            }
        }
        return new KeysConfig(List.copyOf(keys), List.copyOf(warnings), RETRY_REJECTED.require(config));
    }

    private static void add(
            String property,
            String name,
            UnaryOperator<@Nullable String> config,
            List<ApiKey> keys,
            List<String> warnings) {
        String given = config.apply(property);
        if (given == null || given.isBlank()) {
            return;
        }
        String trimmed = given.strip();
        if (!trimmed.equals(given)) {
            warnings.add(property + " has blanks around the key; they are left out");
        }
        try {
            keys.add(new ApiKey(name, trimmed));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(property, "(not shown)", KEY);
        }
    }

    private static Optional<List<String>> names(String text) {
        List<String> names = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean allowed = names.stream().allMatch(name -> name.matches("[a-z0-9-]{1,64}"));
        return allowed && names.size() == names.stream().distinct().count() ? Optional.of(names) : Optional.empty();
    }
}

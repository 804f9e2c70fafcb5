package dev.chancery.keys;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How stored keys are used.
 *
 * @param environment whose keys this node uses
 * @param maximumAge after which every key is to be rotated
 * @param adminKey for the Admin API, which lists, renames and deactivates keys
 */
public record StoredKeysConfig(String environment, Optional<Duration> maximumAge, Optional<ApiKey> adminKey) {
    static final Pattern ENVIRONMENT_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    static final String ENVIRONMENT_ALLOWED = "1 to 63 of a-z, 0-9 and . _ - beginning with a letter or digit";

    private static final String ADMIN = "chancery.admin-api-key";
    private static final String ADMIN_ALLOWED = "an admin key from the Anthropic Console: visible ASCII characters";
    private static final int LONGEST_DAYS = 3_650;

    static final Setting<String> ENVIRONMENT = Setting.of(
            "chancery.environment",
            "production",
            ENVIRONMENT_ALLOWED,
            "What this node is for; of the stored keys it uses those of this environment.",
            text -> Optional.of(text)
                    .filter(name -> ENVIRONMENT_NAME.matcher(name).matches()));
    static final Setting<Duration> MAXIMUM_AGE = Setting.duration(
            "chancery.keys.maximum-age",
            "",
            Duration.ofDays(1),
            Duration.ofDays(LONGEST_DAYS),
            "The age at which every stored key is to be rotated, whatever its own policy says.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            ENVIRONMENT,
            MAXIMUM_AGE,
            Setting.of(
                    ADMIN,
                    "",
                    ADMIN_ALLOWED,
                    "The key for the Admin API, by which a replaced key is deactivated after its grace.",
                    Optional::of));

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static StoredKeysConfig of(UnaryOperator<@Nullable String> config) {
        return new StoredKeysConfig(ENVIRONMENT.require(config), MAXIMUM_AGE.find(config), admin(config));
    }

    private static Optional<ApiKey> admin(UnaryOperator<@Nullable String> config) {
        String given = config.apply(ADMIN);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ApiKey("admin", given.strip()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(ADMIN, "(not shown)", ADMIN_ALLOWED);
        }
    }
}

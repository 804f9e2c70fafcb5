package dev.chancery.keys;

import dev.chancery.problems.Rule;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a key before it exists.
 *
 * @param name 1 to 64 letters of any script, digits, blanks and {@code ._-}, beginning and ending with a letter or digit
 * @param environment where it is used, as {@code chancery.environment} says it
 * @param models what it may serve
 * @param policy how often it is to be rotated
 * @param expires when the API will no longer accept the secret, as far as people know; null for never
 */
public record KeyDraft(
        String name,
        String environment,
        KeyModels models,
        RotationPolicy policy,
        @Nullable Instant expires) {
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} ._-]{0,62}[\\p{L}\\p{M}\\p{N}])?");

    /** @throws InvalidKeyException when name or environment is not allowed */
    public KeyDraft {
        name = checkedName(name);
        if (!StoredKeysConfig.ENVIRONMENT_NAME.matcher(environment).matches()) {
            throw new InvalidKeyException("environment", "must be " + StoredKeysConfig.ENVIRONMENT_ALLOWED);
        }
    }

    /** A key for all models, without a policy. */
    public static KeyDraft of(String name, String environment) {
        return new KeyDraft(name, environment, KeyModels.ALL, RotationPolicy.NONE, null);
    }

    static String checkedName(String name) {
        String stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw new InvalidKeyException("name", Rule.KEY_NAME);
        }
        return stripped;
    }
}

package dev.chancery.keys;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as people see it.
 *
 * @param id its stable id, the one that ledger, limits and budgets know
 * @param configured whether it is one of the configuration, with which no step can be taken
 * @param state that of its secret that is nearest to use
 * @param hint of that secret
 * @param rotatedAt when a secret last came into use
 * @param nextRotation when it is to be rotated
 * @param secrets the newest first
 */
public record ListedKey(
        String id,
        String name,
        boolean configured,
        String environment,
        KeyState state,
        String hint,
        KeyModels models,
        RotationPolicy policy,
        String createdBy,
        @Nullable Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant nextRotation,
        List<SecretEntry> secrets) {

    public ListedKey {
        secrets = List.copyOf(secrets);
    }

    /** When it was last used. */
    public Optional<Instant> lastUsed() {
        return secrets.stream()
                .map(SecretEntry::lastUsed)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** A secret of it. */
    public Optional<SecretEntry> secret(String secretId) {
        return secrets.stream().filter(each -> each.id().equals(secretId)).findFirst();
    }
}

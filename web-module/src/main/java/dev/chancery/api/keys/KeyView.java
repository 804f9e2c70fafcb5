package dev.chancery.api.keys;

import dev.chancery.keys.KeyState;
import dev.chancery.keys.ListedKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key, without its secrets.
 *
 * @param id its stable id, the one that ledger, limits and budgets know
 * @param configured whether it is one of the configuration, with which no step can be taken
 * @param state that of its secret that is nearest to use
 * @param hint the first 10 and last 4 characters of that secret
 * @param models what it may serve: names, or beginnings followed by {@code *}; none for all
 * @param policy how often it is to be rotated, such as {@code monthly}
 * @param secrets the newest first
 */
public record KeyView(
        String id,
        String name,
        boolean configured,
        String environment,
        KeyState state,
        String hint,
        List<String> models,
        String policy,
        String createdBy,
        @Nullable Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant nextRotation,
        @Nullable Instant lastUsed,
        List<SecretView> secrets) {
    static KeyView of(ListedKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.configured(),
                key.environment(),
                key.state(),
                key.hint(),
                key.models().patterns(),
                key.policy().text(),
                key.createdBy(),
                key.createdAt(),
                key.rotatedAt(),
                key.nextRotation(),
                key.lastUsed().orElse(null),
                key.secrets().stream().map(SecretView::of).toList());
    }
}

package dev.chancery.console.keys;

import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.RotationPolicy;
import dev.chancery.keys.SecretEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys as tests need them. */
final class KeyExamples {
    static final Instant NOW = Instant.now();
    static final KeyVerdict ACCEPTED = new KeyVerdict(200, "req_ok", "org_1", "");

    private KeyExamples() {}

    static ListedKey key(String name, SecretEntry... secrets) {
        List<SecretEntry> all = List.of(secrets);
        KeyState state =
                all.stream().map(SecretEntry::state).min(KeyState::compareTo).orElse(KeyState.RETIRED);
        String hint = all.stream()
                .filter(secret -> secret.state() == state)
                .map(SecretEntry::hint)
                .findFirst()
                .orElse("");
        return new ListedKey(
                "id-" + name,
                name,
                false,
                "production",
                state,
                hint,
                KeyModels.ALL,
                RotationPolicy.NONE,
                "ada",
                NOW.minus(Duration.ofDays(40)),
                NOW.minus(Duration.ofDays(10)),
                null,
                all);
    }

    static ListedKey configured(String name) {
        return new ListedKey(
                "id-" + name,
                name,
                true,
                "production",
                KeyState.ACTIVE,
                "sk-ant-api...conf",
                KeyModels.ALL,
                RotationPolicy.NONE,
                "configuration",
                null,
                null,
                null,
                List.of());
    }

    static SecretEntry secret(String id, KeyState state) {
        return secret(id, state, ACCEPTED, null, null);
    }

    static SecretEntry secret(
            String id,
            KeyState state,
            @Nullable KeyVerdict verdict,
            @Nullable Instant expires,
            @Nullable Instant retireAt) {
        return new SecretEntry(
                id,
                state,
                "sk-ant-" + id + "...1234",
                "ada",
                NOW.minus(Duration.ofDays(10)),
                verdict != null && verdict.accepted(),
                verdict,
                verdict == null ? null : NOW,
                Grace.DAY,
                state == KeyState.PENDING ? null : NOW,
                expires,
                retireAt,
                null,
                3,
                null);
    }

    static ListedKey archived(String name) {
        ListedKey key = key(name);
        return new ListedKey(
                key.id(),
                name,
                false,
                key.environment(),
                KeyState.ARCHIVED,
                "",
                key.models(),
                key.policy(),
                "ada",
                null,
                null,
                null,
                List.of());
    }

    static ListedKey due(ListedKey key, Instant nextRotation) {
        return new ListedKey(
                key.id(),
                key.name(),
                key.configured(),
                key.environment(),
                key.state(),
                key.hint(),
                key.models(),
                key.policy(),
                key.createdBy(),
                key.createdAt(),
                key.rotatedAt(),
                nextRotation,
                key.secrets());
    }
}

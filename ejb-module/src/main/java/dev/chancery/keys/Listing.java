package dev.chancery.keys;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Makes of rows what people see. */
final class Listing {
    private final SecretSeals seals;
    private final ToIntFunction<String> inFlight;
    private final Optional<Duration> maximumAge;

    Listing(SecretSeals seals, ToIntFunction<String> inFlight, Optional<Duration> maximumAge) {
        this.seals = seals;
        this.inFlight = inFlight;
        this.maximumAge = maximumAge;
    }

    ListedKey of(KeyEntity key, List<SecretEntity> secrets) {
        List<SecretEntry> listed = secrets.stream().map(this::entry).toList();
        Optional<SecretEntry> nearest = listed.stream().min(Comparator.comparing(SecretEntry::state));
        return new ListedKey(
                key.id(),
                key.name(),
                false,
                key.environment(),
                key.archivedAt().isPresent()
                        ? KeyState.ARCHIVED
                        : nearest.map(SecretEntry::state).orElse(KeyState.RETIRED),
                nearest.map(SecretEntry::hint).orElse(""),
                key.models(),
                key.policy(),
                key.createdBy(),
                key.createdAt(),
                key.rotatedAt().orElse(null),
                key.nextRotation(maximumAge).orElse(null),
                listed);
    }

    /** A key of the configuration. */
    static ListedKey of(ApiKey key, String environment) {
        RingKey ringKey = RingKey.configured(key);
        return new ListedKey(
                ringKey.keyId(),
                key.name(),
                true,
                environment,
                KeyState.ACTIVE,
                key.hint(),
                KeyModels.ALL,
                RotationPolicy.NONE,
                "configuration",
                null,
                null,
                null,
                List.of());
    }

    private SecretEntry entry(SecretEntity secret) {
        Optional<KeyVerdict> verdict = secret.verifiedAt()
                .map(at -> new KeyVerdict(
                        secret.verifiedStatus(), secret.requestId(), secret.organization(), secret.verifiedMessage()));
        return new SecretEntry(
                secret.id(),
                seals.state(secret),
                secret.hint(),
                secret.createdBy(),
                secret.createdAt(),
                secret.isVerified(),
                verdict.orElse(null),
                secret.verifiedAt().orElse(null),
                secret.grace(),
                secret.activatedAt(),
                secret.expiresAt(),
                secret.retireAt(),
                secret.lastUsed(),
                inFlight.applyAsInt(secret.id()),
                secret.deactivatedAt());
    }
}

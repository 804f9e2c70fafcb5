package dev.chancery.keys;

import dev.chancery.problems.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The stored keys as they are, for people and for the ring. */
final class KeyDirectory {
    private final KeyTransactions transactions;
    private final SecretSeals seals;
    private final Listing listing;
    private final List<ApiKey> configured;
    private final String environment;

    KeyDirectory(
            KeyTransactions transactions,
            SecretSeals seals,
            Listing listing,
            List<ApiKey> configured,
            String environment) {
        this.transactions = transactions;
        this.seals = seals;
        this.listing = listing;
        this.configured = configured;
        this.environment = environment;
    }

    String environment() {
        return environment;
    }

    /** All that are not archived, by name. */
    List<ListedKey> list() {
        return list(key -> key.archivedAt().isEmpty());
    }

    /** All that are archived, by name. */
    List<ListedKey> archived() {
        return list(key -> key.archivedAt().isPresent());
    }

    private List<ListedKey> list(Predicate<KeyEntity> wanted) {
        return transactions.read(repository -> {
            List<SecretEntity> secrets = repository.secrets();
            return repository.keys().stream()
                    .filter(wanted)
                    .map(key -> listing.of(
                            key,
                            secrets.stream()
                                    .filter(secret -> secret.keyId().equals(key.id()))
                                    .toList()))
                    .toList();
        });
    }

    Optional<ListedKey> find(String keyId) {
        return transactions.read(repository -> listed(repository, keyId));
    }

    /** The key that a secret is of. */
    Optional<ListedKey> holder(String secretId) {
        return transactions.read(
                repository -> repository.secret(secretId).flatMap(secret -> listed(repository, secret.keyId())));
    }

    /** The secret itself, to be verified; not of one that was erased or cannot be opened. */
    ApiKey open(String secretId) {
        return transactions.read(repository -> {
            SecretEntity secret = repository.storedSecret(secretId);
            String name = repository.key(secret.keyId()).map(KeyEntity::name).orElse("");
            return seals.open(secret)
                    .map(opened -> new ApiKey(name, opened.reveal()))
                    .orElseThrow(() ->
                            new KeyStepException(Conflict.SECRET_NOT_READABLE, secret.hint(), seals.state(secret)));
        });
    }

    /** What the ring is to lend, and why there may be less than people think. */
    RingKeys ringKeys() {
        return transactions.read(repository -> {
            RingKeys keys = new RingKeys(environment, configured);
            repository
                    .secretsIn(Set.of(KeyState.ACTIVE, KeyState.DRAINING, KeyState.INVALID))
                    .forEach(secret -> repository
                            .key(secret.keyId())
                            .filter(key -> key.environment().equals(environment))
                            .ifPresent(key -> keys.add(key, secret, seals.state(secret), seals.open(secret))));
            return keys;
        });
    }

    private Optional<ListedKey> listed(KeyRepository repository, String keyId) {
        return repository.key(keyId).map(key -> listing.of(key, repository.secretsOf(keyId)));
    }
}

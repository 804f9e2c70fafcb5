package dev.chancery.keys;

import dev.chancery.problems.Conflict;
import java.time.Clock;
import java.util.List;

/** What is changed of a key as a whole. */
final class KeyEdits {
    private final KeyTransactions transactions;
    private final SecretSeals seals;
    private final Retirement retirement;
    private final Listing listing;
    private final Clock clock;

    KeyEdits(KeyTransactions transactions, SecretSeals seals, Retirement retirement, Listing listing, Clock clock) {
        this.transactions = transactions;
        this.seals = seals;
        this.retirement = retirement;
        this.listing = listing;
        this.clock = clock;
    }

    ListedKey rename(String keyId, String name) {
        String checked = KeyDraft.checkedName(name);
        return edit(keyId, (repository, key, secrets) -> {
            if (!key.name().equals(checked)) {
                repository.refuseTakenName(key.environment(), checked);
                key.rename(checked);
            }
        });
    }

    ListedKey changePolicy(String keyId, RotationPolicy policy) {
        return edit(keyId, (repository, key, secrets) -> key.policy(policy));
    }

    ListedKey changeModels(String keyId, KeyModels models) {
        return edit(keyId, (repository, key, secrets) -> key.models(models));
    }

    /** Takes all secrets of a key out of use. */
    ListedKey deactivate(String keyId) {
        return edit(keyId, (repository, key, secrets) -> secrets.forEach(retirement::retire));
    }

    /** Takes a key out of sight, of which nothing is in use any more. */
    ListedKey archive(String keyId) {
        return transactions.change(repository -> {
            KeyEntity key = repository.storedKey(keyId);
            List<SecretEntity> secrets = repository.secretsOf(keyId);
            if (key.archivedAt().isEmpty()) {
                refuseLive(secrets);
                secrets.forEach(retirement::retire);
                secrets.forEach(secret -> secret.move(KeyMove.ARCHIVE, seals.state(secret)));
                key.archive(clock.instant());
            }
            return listing.of(key, secrets);
        });
    }

    private interface Edit {
        void make(KeyRepository repository, KeyEntity key, List<SecretEntity> secrets);
    }

    private ListedKey edit(String keyId, Edit edit) {
        return transactions.change(repository -> {
            KeyEntity key = repository.presentKey(keyId);
            List<SecretEntity> secrets = repository.secretsOf(keyId);
            edit.make(repository, key, secrets);
            return listing.of(key, secrets);
        });
    }

    private void refuseLive(List<SecretEntity> secrets) {
        secrets.stream()
                .filter(secret -> seals.state(secret).isLive())
                .findFirst()
                .ifPresent(live -> {
                    throw new KeyStepException(Conflict.KEY_HAS_LIVE, live.hint(), seals.state(live));
                });
    }
}

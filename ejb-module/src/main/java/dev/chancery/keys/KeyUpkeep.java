package dev.chancery.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is done for stored secrets without anybody asking, and which of them need it. */
final class KeyUpkeep {
    private final KeyTransactions transactions;
    private final SecretSeals seals;
    private final Clock clock;

    KeyUpkeep(KeyTransactions transactions, SecretSeals seals, Clock clock) {
        this.transactions = transactions;
        this.seals = seals;
        this.clock = clock;
    }

    /** Writes down when secrets were last used. */
    void used(Map<String, Instant> when) {
        transactions.note(repository ->
                when.forEach((id, instant) -> repository.secret(id).ifPresent(secret -> secret.lastUsed(instant))));
    }

    /** The ids of the secrets that are not in the state any more that is written. */
    List<String> due() {
        return transactions.read(repository ->
                repository
                        .secretsIn(Arrays.stream(KeyState.values())
                                .filter(state -> !state.isOver())
                                .toList())
                        .stream()
                        .filter(secret -> secret.state(clock.instant()) != secret.written())
                        .map(SecretEntity::id)
                        .toList());
    }

    /** The ids of those that the API rejected. */
    List<String> invalid() {
        return transactions.read(repository -> repository.secretsIn(Set.of(KeyState.INVALID)).stream()
                .filter(secret -> seals.state(secret) == KeyState.INVALID)
                .map(SecretEntity::id)
                .toList());
    }

    /** Tells people of secrets in use that this node cannot open, once of each. */
    void tellUnreadable() {
        transactions.note(repository -> repository.secretsIn(Set.of(KeyState.ACTIVE, KeyState.DRAINING)).stream()
                .filter(secret -> seals.state(secret) == KeyState.UNREADABLE)
                .forEach(secret -> repository
                        .key(secret.keyId())
                        .map(key -> KeyAlert.unreadable(key, secret, clock.instant()))
                        .ifPresent(repository::tell)));
    }

    /** Whether anything is sealed by another master key than the first, and can be sealed anew. */
    boolean hasOldSeals() {
        return transactions.read(repository -> repository.secrets().stream().anyMatch(seals::isOld));
    }

    /** Seals some secrets anew that were sealed by another master key than the first; tells how many. */
    int sealAnew(int most) {
        return transactions.change(repository -> {
            List<SecretEntity> old = repository.secrets().stream()
                    .filter(seals::isOld)
                    .limit(most)
                    .toList();
            old.forEach(secret ->
                    seals.seal(secret, seals.open(secret).orElseThrow().reveal(), false));
            return old.size();
        });
    }
}

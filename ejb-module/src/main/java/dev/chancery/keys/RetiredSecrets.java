package dev.chancery.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which secrets were retired here and may still be active at Anthropic. */
final class RetiredSecrets {
    private final KeyTransactions transactions;
    private final List<ApiKey> configured;
    private final Clock clock;

    RetiredSecrets(KeyTransactions transactions, List<ApiKey> configured, Clock clock) {
        this.transactions = transactions;
        this.configured = configured;
        this.clock = clock;
    }

    /** Their hints, by id. */
    Map<String, String> before(Instant end) {
        return transactions.read(repository -> repository.secretsIn(Set.of(KeyState.RETIRED)).stream()
                .filter(secret -> secret.activatedAt() != null && secret.listedId() == null)
                .filter(secret -> !ended(secret).isAfter(end))
                .collect(Collectors.toMap(SecretEntity::id, SecretEntity::hint)));
    }

    /** The hints of those that could not be told from others at Anthropic, as long as their keys are not archived. */
    List<String> undecided() {
        return transactions.read(repository -> repository.secretsIn(Set.of(KeyState.RETIRED)).stream()
                .filter(secret -> "".equals(secret.listedId()))
                .map(SecretEntity::hint)
                .sorted()
                .toList());
    }

    /** The hints of all secrets that are or may come into use, in any environment. */
    List<String> hintsInUse() {
        return transactions.read(repository -> Stream.concat(
                        configured.stream().map(ApiKey::hint),
                        repository.secrets().stream()
                                .filter(secret -> !secret.written().isOver())
                                .map(SecretEntity::hint))
                .toList());
    }

    /** What became of a retired secret at Anthropic; an empty id when it is not known there. */
    void deactivated(String secretId, String listedId) {
        transactions.note(repository -> repository
                .secret(secretId)
                .ifPresent(secret -> secret.deactivated(listedId, listedId.isEmpty() ? null : clock.instant())));
    }

    private static Instant ended(SecretEntity secret) {
        Instant end = secret.retireAt();
        return end == null ? secret.createdAt() : end;
    }
}

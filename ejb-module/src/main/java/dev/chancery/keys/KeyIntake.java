package dev.chancery.keys;

import dev.chancery.problems.Conflict;
import dev.chancery.storage.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in secrets that people paste; a token, which becomes the id of the secret, takes in one. */
final class KeyIntake {
    private final KeyTransactions transactions;
    private final SecretSeals seals;
    private final Listing listing;
    private final List<ApiKey> configured;
    private final Clock clock;

    KeyIntake(KeyTransactions transactions, SecretSeals seals, Listing listing, List<ApiKey> configured, Clock clock) {
        this.transactions = transactions;
        this.seals = seals;
        this.listing = listing;
        this.configured = configured;
        this.clock = clock;
    }

    /** A new key, with its first secret. */
    PastedKey add(String token, KeyDraft draft, String text, String by) {
        PastedText pasted = new PastedText(text);
        ApiKey secret = pasted.key(draft.name());
        return transactions.change(repository -> repository
                .secret(token)
                .map(before -> again(repository, before, secret, pasted))
                .orElseGet(() -> {
                    KeyEntity key = new KeyEntity(Ids.next(), draft, by, clock.instant());
                    repository.refuseTakenName(draft.environment(), draft.name());
                    repository.add(key);
                    return store(repository, token, key, secret, pasted, draft.expires(), by);
                }));
    }

    /** Another secret for a key that is there. */
    PastedKey paste(String token, String keyId, String text, @Nullable Instant expires, String by) {
        PastedText pasted = new PastedText(text);
        ApiKey secret = pasted.key("pasted");
        return transactions.change(repository -> repository
                .secret(token)
                .map(before -> again(repository, before, secret, pasted))
                .orElseGet(() -> {
                    KeyEntity key = repository.presentKey(keyId);
                    refuseSecondPending(repository, keyId);
                    return store(repository, token, key, secret, pasted, expires, by);
                }));
    }

    private PastedKey again(KeyRepository repository, SecretEntity before, ApiKey secret, PastedText pasted) {
        if (!seals.holds(before, secret)) {
            throw new KeyStepException(Conflict.SECRET_OF_ANOTHER_WIZARD);
        }
        return pasted(repository, repository.presentKey(before.keyId()), before, pasted);
    }

    private PastedKey store(
            KeyRepository repository,
            String token,
            KeyEntity key,
            ApiKey secret,
            PastedText pasted,
            @Nullable Instant expires,
            String by) {
        refuseKnown(repository, secret);
        SecretEntity entity = new SecretEntity(checkedToken(token), key.id(), secret.hint(), by, clock.instant());
        entity.expiresAt(expires);
        seals.seal(entity, secret.reveal(), repository.secrets().stream().allMatch(other -> other.sealed()
                .isEmpty()));
        repository.add(entity);
        return pasted(repository, key, entity, pasted);
    }

    private PastedKey pasted(KeyRepository repository, KeyEntity key, SecretEntity secret, PastedText text) {
        return new PastedKey(listing.of(key, repository.secretsOf(key.id())), secret.id(), text.isTrimmed());
    }

    private void refuseSecondPending(KeyRepository repository, String keyId) {
        repository.secretsOf(keyId).stream()
                .filter(other -> seals.state(other) == KeyState.PENDING)
                .findFirst()
                .ifPresent(other -> {
                    throw new KeyStepException(Conflict.SECRET_WAITING, other.hint());
                });
    }

    /** The same secret twice would be limited, retired and deactivated twice. */
    private void refuseKnown(KeyRepository repository, ApiKey secret) {
        repository.secrets().stream()
                .filter(other -> seals.holds(other, secret))
                .findFirst()
                .ifPresent(other -> {
                    String name =
                            repository.key(other.keyId()).map(KeyEntity::name).orElse("?");
                    throw new KeyStepException(Conflict.SECRET_STORED, name);
                });
        configured.stream()
                .filter(known -> known.reveal().equals(secret.reveal()))
                .findFirst()
                .ifPresent(known -> {
                    throw new KeyStepException(Conflict.SECRET_CONFIGURED, known.name());
                });
    }

    private static String checkedToken(String token) {
        if (!token.matches("[0-9a-f-]{36}")) {
            throw new KeyStepException(Conflict.WIZARD_UNKNOWN);
        }
        return token;
    }
}

package dev.chancery.keys;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored keys and the steps taken with them, each in a transaction; a step taken twice is taken once. */
final class StoredKeys {
    /** What {@link Changes} knows the keys by. */
    static final String TOPIC = "keys";

    /** What is retired now is retired so much later: by then every node has heard of it. */
    static final Duration NOTICE = Duration.ofSeconds(2);

    private final Database database;
    private final Changes changes;
    private final Sealing sealing;
    private final StoredKeysConfig config;
    private final List<ApiKey> configured;
    private final ToIntFunction<String> inFlight;
    private final Clock clock;

    /** @param inFlight tells how many calls are under way with a secret */
    StoredKeys(
            Database database,
            Changes changes,
            Sealing sealing,
            StoredKeysConfig config,
            List<ApiKey> configured,
            ToIntFunction<String> inFlight,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.sealing = sealing;
        this.config = config;
        this.configured = configured;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    String environment() {
        return config.environment();
    }

    /** All that are not archived, by name. */
    List<ListedKey> list() {
        return database.transact(em -> {
            KeyRepository repository = new KeyRepository(em);
            List<SecretEntity> secrets = repository.secrets();
            return repository.keys().stream()
                    .filter(key -> key.archivedAt().isEmpty())
                    .map(key -> listed(
                            key,
                            secrets.stream()
                                    .filter(secret -> secret.keyId().equals(key.id()))
                                    .toList()))
                    .toList();
        });
    }

    Optional<ListedKey> find(String keyId) {
        return database.transact(em -> {
            KeyRepository repository = new KeyRepository(em);
            return repository.key(keyId).map(key -> listed(key, repository.secretsOf(keyId)));
        });
    }

    /** The key that a secret is of. */
    Optional<ListedKey> holder(String secretId) {
        return database.transact(em -> new KeyRepository(em).secret(secretId).flatMap(secret -> find(secret.keyId())));
    }

    /** A new key, with its first secret. */
    PastedKey add(String token, KeyDraft draft, String text, String by) {
        PastedText pasted = new PastedText(text);
        ApiKey secret = pasted.key(draft.name());
        return change(repository -> {
            Optional<SecretEntity> before = repository.secret(token);
            if (before.isPresent()) {
                return again(repository, before.get(), secret, pasted);
            }
            KeyEntity key = new KeyEntity(Ids.next(), draft, by, clock.instant());
            refuseTakenName(repository, draft.environment(), draft.name());
            repository.add(key);
            return store(repository, token, key, secret, pasted, draft.expires(), by);
        });
    }

    /** Another secret for a key that is there. */
    PastedKey paste(String token, String keyId, String text, @Nullable Instant expires, String by) {
        PastedText pasted = new PastedText(text);
        ApiKey secret = pasted.key("pasted");
        return change(repository -> {
            Optional<SecretEntity> before = repository.secret(token);
            if (before.isPresent()) {
                return again(repository, before.get(), secret, pasted);
            }
            KeyEntity key = present(repository, keyId);
            repository.secretsOf(keyId).stream()
                    .filter(other -> state(other) == KeyState.PENDING)
                    .findFirst()
                    .ifPresent(other -> {
                        throw new KeyStepException("Another secret, " + other.hint()
                                + ", is waiting to be activated: go on with that one, or discard it.");
                    });
            return store(repository, token, key, secret, pasted, expires, by);
        });
    }

    /** The secret itself, to be verified; not of one that was erased or cannot be opened. */
    ApiKey open(String secretId) {
        return database.transact(em -> {
            KeyRepository repository = new KeyRepository(em);
            SecretEntity secret = secret(repository, secretId);
            String name = repository.key(secret.keyId()).map(KeyEntity::name).orElse("");
            return open(secret)
                    .map(opened -> new ApiKey(name, opened.reveal()))
                    .orElseThrow(() -> new KeyStepException(
                            "The secret " + secret.hint() + " is " + state(secret) + ": it cannot be verified."));
        });
    }

    /** What the API said of a secret; what is no answer, or none for good, leaves its state as it was. */
    ListedKey verified(String secretId, KeyVerdict verdict) {
        return step(secretId, (secret, others) -> {
            secret.verified(verdict, clock.instant());
            if (verdict.accepted()) {
                secret.move(KeyMove.ACCEPT, state(secret));
            } else if (verdict.rejected()) {
                secret.move(KeyMove.REJECT, state(secret));
            }
        });
    }

    /** A call was answered 401. */
    ListedKey rejected(String secretId) {
        return step(secretId, (secret, others) -> {
            if (state(secret).isLive()) {
                secret.move(KeyMove.REJECT, state(secret));
            }
        });
    }

    ListedKey chooseGrace(String secretId, Grace grace) {
        return step(secretId, (secret, others) -> {
            if (state(secret) != KeyState.PENDING) {
                throw new KeyStepException("The secret " + secret.hint() + " is " + state(secret)
                        + ": the grace is chosen before it is activated.");
            }
            secret.grace(grace);
        });
    }

    /** Puts a verified secret into use; the one in use drains. */
    ListedKey activate(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState state = state(secret);
            if (state == KeyState.ACTIVE) {
                return;
            }
            if (state == KeyState.PENDING && !secret.isVerified()) {
                throw new KeyStepException("The secret " + secret.hint() + " must be verified before it is activated.");
            }
            Instant now = clock.instant();
            others.forEach(other -> refuseDraining(other));
            others.forEach(
                    other -> replace(other, now.plus(longer(secret.grace().duration(), NOTICE))));
            secret.move(KeyMove.ACTIVATE, state);
            secret.activated(now);
        });
    }

    /** Puts a draining secret back into use, and takes the one out of use that replaced it. */
    ListedKey putBack(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState state = state(secret);
            secret.move(KeyMove.PUT_BACK, state);
            if (state != KeyState.ACTIVE) {
                secret.putBack();
                others.stream()
                        .filter(other -> state(other) != KeyState.PENDING)
                        .forEach(this::retireNow);
            }
        });
    }

    /** Takes a secret out of use, after the notice that every node needs; discards one that was never in use. */
    ListedKey retire(String secretId) {
        return step(secretId, (secret, others) -> retireNow(secret));
    }

    /** Takes all secrets of a key out of use. */
    ListedKey deactivate(String keyId) {
        return edit(keyId, (key, secrets) -> secrets.forEach(this::retireNow));
    }

    /** Takes a key out of sight, of which nothing is in use any more. */
    ListedKey archive(String keyId) {
        return change(repository -> {
            KeyEntity key = repository.key(keyId).orElseThrow(() -> missing("key", keyId));
            List<SecretEntity> secrets = repository.secretsOf(keyId);
            if (key.archivedAt().isEmpty()) {
                secrets.stream()
                        .filter(secret -> state(secret).isLive())
                        .findFirst()
                        .ifPresent(live -> {
                            throw new KeyStepException("The secret " + live.hint() + " is " + state(live)
                                    + ": retire it before the key is archived.");
                        });
                secrets.forEach(this::retireNow);
                secrets.forEach(secret -> secret.move(KeyMove.ARCHIVE, state(secret)));
                key.archive(clock.instant());
            }
            return listed(key, secrets);
        });
    }

    ListedKey rename(String keyId, String name) {
        String checked = KeyDraft.checkedName(name);
        return change(repository -> {
            KeyEntity key = present(repository, keyId);
            if (!key.name().equals(checked)) {
                refuseTakenName(repository, key.environment(), checked);
                key.rename(checked);
            }
            return listed(key, repository.secretsOf(keyId));
        });
    }

    ListedKey changePolicy(String keyId, RotationPolicy policy) {
        return edit(keyId, (key, secrets) -> key.policy(policy));
    }

    ListedKey changeModels(String keyId, KeyModels models) {
        return edit(keyId, (key, secrets) -> key.models(models));
    }

    /** What the ring is to lend, and why there may be less than people think. */
    RingKeys ringKeys() {
        return database.transact(em -> {
            KeyRepository repository = new KeyRepository(em);
            RingKeys keys = new RingKeys(config.environment(), configured);
            repository
                    .secretsIn(Set.of(KeyState.ACTIVE, KeyState.DRAINING, KeyState.INVALID))
                    .forEach(secret -> repository
                            .key(secret.keyId())
                            .filter(key -> key.environment().equals(config.environment()))
                            .ifPresent(key -> keys.add(key, secret, state(secret), open(secret))));
            return keys;
        });
    }

    /** The ids of the secrets that are not in the state any more that is written. */
    List<String> due() {
        return database.transact(em -> new KeyRepository(em)
                        .secretsIn(Arrays.stream(KeyState.values())
                                .filter(state -> !state.isOver())
                                .toList())
                        .stream()
                        .filter(secret -> secret.state(clock.instant()) != secret.written())
                        .map(SecretEntity::id)
                        .toList());
    }

    /** Writes down what time did to a secret. */
    ListedKey settle(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState now = secret.state(clock.instant());
            if (now != secret.written()) {
                secret.move(now == KeyState.EXPIRED ? KeyMove.EXPIRE : KeyMove.END, secret.written());
            }
        });
    }

    /** Writes down when secrets were last used. Not news to anybody. */
    void used(Map<String, Instant> when) {
        database.run(em -> when.forEach(
                (id, instant) -> new KeyRepository(em).secret(id).ifPresent(secret -> secret.lastUsed(instant))));
    }

    /** The hints of retired secrets that may still be active at Anthropic, by id. */
    Map<String, String> retired(Instant before) {
        return database.transact(em -> new KeyRepository(em)
                .secretsIn(Set.of(KeyState.RETIRED)).stream()
                        .filter(secret -> secret.activatedAt() != null && secret.listedId() == null)
                        .filter(secret -> !ends(secret).isAfter(before))
                        .collect(Collectors.toMap(SecretEntity::id, SecretEntity::hint)));
    }

    /** The hints of all secrets that are or may come into use, in any environment. */
    List<String> hintsInUse() {
        return database.transact(em -> Stream.concat(
                        configured.stream().map(ApiKey::hint),
                        new KeyRepository(em)
                                .secrets().stream()
                                        .filter(secret -> !secret.written().isOver())
                                        .map(SecretEntity::hint))
                .toList());
    }

    /** What became of a retired secret at Anthropic; an empty id when it is not known there. */
    void deactivated(String secretId, String listedId) {
        database.run(em -> new KeyRepository(em)
                .secret(secretId)
                .ifPresent(secret -> secret.deactivated(listedId, listedId.isEmpty() ? null : clock.instant())));
    }

    /** Whether anything is sealed by another master key than the first, and can be sealed anew. */
    boolean hasOldSeals() {
        return database.transact(em -> new KeyRepository(em).secrets().stream().anyMatch(this::isSealedByOld));
    }

    /** Those that the API rejected. */
    List<String> invalid() {
        return database.transact(em -> new KeyRepository(em)
                .secretsIn(Set.of(KeyState.INVALID)).stream()
                        .filter(secret -> state(secret) == KeyState.INVALID)
                        .map(SecretEntity::id)
                        .toList());
    }

    /** Seals some secrets anew that were sealed by another master key than the first; tells how many. */
    int sealAnew(int most) {
        return change(repository -> {
            List<SecretEntity> old = repository.secrets().stream()
                    .filter(this::isSealedByOld)
                    .limit(most)
                    .toList();
            old.forEach(secret -> seal(secret, open(secret).orElseThrow().reveal(), false));
            return old.size();
        });
    }

    private interface Step {
        void take(SecretEntity secret, List<SecretEntity> others);
    }

    private interface Edit {
        void make(KeyEntity key, List<SecretEntity> secrets);
    }

    private ListedKey step(String secretId, Step step) {
        return change(repository -> {
            SecretEntity secret = secret(repository, secretId);
            KeyEntity key = repository.key(secret.keyId()).orElseThrow(() -> missing("key", secret.keyId()));
            List<SecretEntity> all = repository.secretsOf(key.id());
            boolean wasNew = secret.activatedAt() == null;
            step.take(secret, all.stream().filter(other -> other != secret).toList());
            if (wasNew && secret.activatedAt() != null) {
                key.rotated(clock.instant());
            }
            return listed(key, all);
        });
    }

    private ListedKey edit(String keyId, Edit edit) {
        return change(repository -> {
            KeyEntity key = present(repository, keyId);
            List<SecretEntity> secrets = repository.secretsOf(keyId);
            edit.make(key, secrets);
            return listed(key, secrets);
        });
    }

    /** All changes come one after the other, since each begins with the same row: that of the news. */
    private <T> T change(Function<KeyRepository, T> work) {
        return database.transact(em -> {
            changes.changed(em, TOPIC);
            return work.apply(new KeyRepository(em));
        });
    }

    private PastedKey again(KeyRepository repository, SecretEntity before, ApiKey secret, PastedText pasted) {
        if (open(before).filter(known -> known.reveal().equals(secret.reveal())).isEmpty()) {
            throw new KeyStepException("This token was used for another secret: begin anew.");
        }
        return new PastedKey(
                listed(present(repository, before.keyId()), repository.secretsOf(before.keyId())),
                before.id(),
                pasted.isTrimmed());
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
        seal(entity, secret.reveal(), repository.secrets().stream().allMatch(other -> other.sealed()
                .isEmpty()));
        repository.add(entity);
        return new PastedKey(listed(key, repository.secretsOf(key.id())), entity.id(), pasted.isTrimmed());
    }

    private boolean isSealedByOld(SecretEntity secret) {
        return !secret.sealed().isEmpty()
                && !sealing.isCurrent(secret.sealed())
                && open(secret).isPresent();
    }

    private void seal(SecretEntity secret, String text, boolean first) {
        secret.seal(sealing.seal(text, secret.id(), secret.sealVersion() + 1, first));
    }

    /** The same secret twice would be limited, retired and deactivated twice. */
    private void refuseKnown(KeyRepository repository, ApiKey secret) {
        repository.secrets().stream()
                .filter(other -> open(other)
                        .filter(known -> known.reveal().equals(secret.reveal()))
                        .isPresent())
                .findFirst()
                .ifPresent(other -> {
                    String name =
                            repository.key(other.keyId()).map(KeyEntity::name).orElse("?");
                    throw new KeyStepException("This secret is already stored, in the key " + name + ".");
                });
        configured.stream()
                .filter(known -> known.reveal().equals(secret.reveal()))
                .findFirst()
                .ifPresent(known -> {
                    throw new KeyStepException(
                            "This secret is already in the configuration, under the name " + known.name() + ".");
                });
    }

    private static void refuseTakenName(KeyRepository repository, String environment, String name) {
        if (repository.hasName(environment + "/" + name)) {
            throw new KeyStepException("There is a key with the name " + name + " in " + environment + " already.");
        }
    }

    private void refuseDraining(SecretEntity other) {
        if (state(other) == KeyState.DRAINING) {
            throw new KeyStepException("The secret " + other.hint() + " still drains until " + other.retireAt()
                    + ": until then there is no second rotation; put it back, or retire it.");
        }
    }

    private void replace(SecretEntity other, Instant end) {
        KeyState state = state(other);
        if (!state.isOver() && state != KeyState.PENDING) {
            other.move(KeyMove.REPLACE, state);
            end(other, end);
        }
    }

    private void retireNow(SecretEntity secret) {
        KeyState state = state(secret);
        if (!state.isOver()) {
            secret.move(KeyMove.RETIRE, state);
            end(secret, clock.instant().plus(NOTICE));
        }
    }

    private static void end(SecretEntity secret, Instant end) {
        if (secret.written() == KeyState.DRAINING) {
            secret.retireAt(end);
        }
    }

    private KeyState state(SecretEntity secret) {
        KeyState state = secret.state(clock.instant());
        boolean lost =
                !state.isOver() && state != KeyState.EXPIRED && open(secret).isEmpty();
        return lost ? KeyState.UNREADABLE : state;
    }

    private Optional<ApiKey> open(SecretEntity secret) {
        return secret.sealed().isEmpty()
                ? Optional.empty()
                : sealing.open(secret.sealed(), secret.id(), secret.sealVersion())
                        .map(text -> new ApiKey(secret.hint(), text));
    }

    private ListedKey listed(KeyEntity key, Collection<SecretEntity> secrets) {
        return Listing.of(key, secrets, this::state, inFlight, config.maximumAge());
    }

    private static Instant ends(SecretEntity secret) {
        Instant end = secret.retireAt();
        return end == null ? secret.createdAt() : end;
    }

    private static KeyEntity present(KeyRepository repository, String keyId) {
        KeyEntity key = repository.key(keyId).orElseThrow(() -> missing("key", keyId));
        if (key.archivedAt().isPresent()) {
            throw new KeyStepException("The key " + key.name() + " is ARCHIVED.");
        }
        return key;
    }

    private static SecretEntity secret(KeyRepository repository, String secretId) {
        return repository.secret(secretId).orElseThrow(() -> missing("secret", secretId));
    }

    private static KeyStepException missing(String what, String id) {
        return new KeyStepException(
                "There is no " + what + " " + (id.matches("[\\w-]{1,36}") ? id : "of that id") + ".");
    }

    private static String checkedToken(String token) {
        if (!token.matches("[0-9a-f-]{36}")) {
            throw new KeyStepException("The token of the wizard must be one that it was given at its beginning.");
        }
        return token;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

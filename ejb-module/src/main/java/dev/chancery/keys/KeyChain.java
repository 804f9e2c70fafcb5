package dev.chancery.keys;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys, to be seen, added, rotated and retired. Each step may be taken twice and is taken once, so that a wizard
 * can be taken up again after a crash: its token is the id of the secret that was pasted. Every node follows within two
 * seconds. Every method blocks for the database, {@link #verify} for the API too; a step that cannot be taken now ends
 * in a {@link KeyStepException}, a value that is not allowed in an {@link InvalidKeyException}.
 */
@Guarded
@ApplicationScoped
public class KeyChain {
    private final StoredKeys keys;
    private final KeysConfig config;
    private final KeyVerifier verifier;
    private final Callers callers;
    private final AuditDetails audit;

    @Inject
    KeyChain(StoredKeys keys, KeysConfig config, Instance<KeyVerifier> verifier, Callers callers, AuditDetails audit) {
        this(keys, config, (KeyVerifier) key -> verifier.get().verify(key), callers, audit);
    }

    KeyChain(StoredKeys keys, KeysConfig config, KeyVerifier verifier, Callers callers, AuditDetails audit) {
        this.keys = keys;
        this.config = config;
        this.verifier = verifier;
        this.callers = callers;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected KeyChain() {
        this.keys = null;
        this.config = null;
        this.verifier = null;
        this.callers = null;
        this.audit = null;
    }

    /** All that are not archived, by name; those of the configuration first. */
    @Allowed({Permission.READ_KEYS, Permission.ROTATE_KEYS})
    public List<ListedKey> list() {
        return Stream.concat(configured(), keys.directory().list().stream()).toList();
    }

    /** All that are archived, by name. */
    @Allowed({Permission.READ_KEYS, Permission.ROTATE_KEYS})
    public List<ListedKey> archived() {
        return keys.directory().archived();
    }

    /** The key of this id, archived ones too. */
    @Allowed({Permission.READ_KEYS, Permission.ROTATE_KEYS})
    public Optional<ListedKey> find(String keyId) {
        return configured().filter(key -> key.id().equals(keyId)).findFirst().or(() -> keys.directory()
                .find(keyId));
    }

    /** The steps that can be taken now with a key, by the present caller. */
    @Allowed({Permission.READ_KEYS, Permission.ROTATE_KEYS})
    public List<PossibleStep> steps(String keyId) {
        return find(keyId).map(key -> PossibleStep.of(key, callers.current())).orElse(List.of());
    }

    /** The environment of this node, which a new key is likely to be for. */
    @Allowed({Permission.READ_KEYS, Permission.ROTATE_KEYS})
    public String environment() {
        return keys.directory().environment();
    }

    /** The token of a wizard that begins; nothing is stored yet. */
    @Allowed({Permission.MANAGE_KEYS, Permission.ROTATE_KEYS})
    public String begin() {
        return Ids.next();
    }

    /**
     * Stores a new key, with its first secret, which is to be verified and activated.
     *
     * @param token from {@link #begin()}
     * @param secret as it was pasted; blanks around it are left out
     * @throws SealException when this node has no master key
     */
    @Audited(action = "key.add", resource = "key", allowed = Permission.MANAGE_KEYS)
    public PastedKey add(String token, KeyDraft draft, String secret) {
        PastedKey pasted =
                keys.intake().add(token, draft, secret, callers.current().name());
        ListedKey key = pasted.key();
        audit.resource(key.id());
        audit.summary("Added the key " + key.name() + " in " + key.environment());
        audit.changed("name", null, key.name());
        audit.changed("environment", null, key.environment());
        audit.changed("models", null, key.models().text());
        audit.changed("policy", null, key.policy().text());
        audit.secretChanged("secret");
        return pasted;
    }

    /**
     * Stores another secret for a key, which is to be verified and activated in place of the present one.
     *
     * @param token from {@link #begin()}
     * @param secret as it was pasted; blanks around it are left out
     * @param expires when the API will no longer accept it; null for never
     * @throws SealException when this node has no master key
     */
    @Audited(action = "key.paste", resource = "key", allowed = Permission.ROTATE_KEYS)
    public PastedKey paste(String token, String keyId, String secret, @Nullable Instant expires) {
        audit.resource(keyId);
        PastedKey pasted = keys.intake()
                .paste(token, keyId, secret, expires, callers.current().name());
        audit.summary("Pasted another secret for the key " + pasted.key().name());
        audit.secretChanged("secret");
        return pasted;
    }

    /** Asks the API whether it accepts a secret, by a call that costs nothing. What it said is in the result. */
    @Audited(
            action = "key.verify",
            resource = "key",
            allowed = {Permission.ROTATE_KEYS, Permission.MANAGE_KEYS},
            transactional = false)
    public ListedKey verify(String secretId) {
        KeyVerdict verdict = verifier.verify(keys.directory().open(secretId));
        Optional<ListedKey> before = keys.directory().holder(secretId);
        ListedKey key = keys.steps().verified(secretId, verdict);
        tell(before, key, "Verified a secret of the key " + key.name() + ": status " + verdict.status());
        if (!verdict.accepted()) {
            audit.failed("status " + verdict.status());
        }
        return key;
    }

    /** Chooses how long the present secret stays a fallback when this one is activated; 24 hours without. */
    @Audited(action = "key.choose-grace", resource = "key", allowed = Permission.ROTATE_KEYS)
    public ListedKey chooseGrace(String secretId, Grace grace) {
        Optional<ListedKey> before = keys.directory().holder(secretId);
        ListedKey key = keys.steps().chooseGrace(secretId, grace);
        audit.changed("grace", grace(before, secretId), grace);
        tell(before, key, "Chose the grace for the key " + key.name());
        return key;
    }

    /** Puts a verified secret into use. The present one, if there is one, drains until the grace is over. */
    @Audited(action = "key.rotate", resource = "key", allowed = Permission.ROTATE_KEYS)
    public ListedKey activate(String secretId) {
        return step(secretId, keys.steps()::activate, "Put a secret into use for");
    }

    /** Puts a draining secret back into use, and takes the one that replaced it out of use. */
    @Audited(action = "key.put-back", resource = "key", allowed = Permission.ROTATE_KEYS)
    public ListedKey putBack(String secretId) {
        return step(secretId, keys.steps()::putBack, "Put the old secret back into use for");
    }

    /** Takes a secret out of use two seconds from now, or discards one that was never in use. */
    @Audited(
            action = "key.retire",
            resource = "key",
            allowed = {Permission.ROTATE_KEYS, Permission.MANAGE_KEYS})
    public ListedKey retire(String secretId) {
        return step(secretId, keys.steps()::retire, "Took a secret out of use for");
    }

    /** Takes all secrets of a key out of use two seconds from now. */
    @Audited(action = "key.deactivate", resource = "key", allowed = Permission.MANAGE_KEYS)
    public ListedKey deactivate(String keyId) {
        return edit(keyId, () -> keys.edits().deactivate(keyId), "Took out of use");
    }

    /** Takes a key out of sight of which nothing is in use. Its name can be given again. */
    @Audited(action = "key.archive", resource = "key", allowed = Permission.MANAGE_KEYS)
    public ListedKey archive(String keyId) {
        return edit(keyId, () -> keys.edits().archive(keyId), "Archived");
    }

    /** Gives a key another name; its id stays. */
    @Audited(action = "key.rename", resource = "key", allowed = Permission.MANAGE_KEYS)
    public ListedKey rename(String keyId, String name) {
        return edit(keyId, () -> keys.edits().rename(keyId, name), "Renamed");
    }

    /** Says how often a key is to be rotated. */
    @Audited(action = "key.change-policy", resource = "key", allowed = Permission.MANAGE_KEYS)
    public ListedKey changePolicy(String keyId, RotationPolicy policy) {
        return edit(keyId, () -> keys.edits().changePolicy(keyId, policy), "Changed the policy of");
    }

    /** Says which models a key may serve. */
    @Audited(action = "key.change-models", resource = "key", allowed = Permission.MANAGE_KEYS)
    public ListedKey changeModels(String keyId, KeyModels models) {
        return edit(keyId, () -> keys.edits().changeModels(keyId, models), "Changed the models of");
    }

    /** Writes down that a call was answered 401. For scheduled work. */
    @Audited(action = "key.reject", resource = "key", allowed = Permission.ROTATE_KEYS)
    public ListedKey reject(String secretId) {
        return step(secretId, keys.steps()::rejected, "The API answered 401 to");
    }

    /** Writes down what time did: a secret has drained or expired. For scheduled work. */
    @Audited(action = "key.settle", resource = "key", allowed = Permission.ROTATE_KEYS)
    public ListedKey settle(String secretId) {
        return step(secretId, keys.steps()::settle, "Time went on for");
    }

    /** Seals some secrets by the first master key that were sealed by another; tells how many. For scheduled work. */
    @Audited(action = "key.seal-anew", resource = "key", allowed = Permission.MANAGE_KEYS)
    public int sealAnew(int most) {
        int sealed = keys.upkeep().sealAnew(most);
        audit.summary("Sealed " + sealed + " secrets anew");
        return sealed;
    }

    private Stream<ListedKey> configured() {
        return config.keys().stream()
                .map(key -> Listing.of(key, keys.directory().environment()));
    }

    private ListedKey step(String secretId, Function<String, ListedKey> step, String what) {
        Optional<ListedKey> before = keys.directory().holder(secretId);
        before.ifPresent(key -> audit.resource(key.id()));
        ListedKey after = step.apply(secretId);
        tell(before, after, what + " the key " + after.name());
        return after;
    }

    private ListedKey edit(String keyId, Supplier<ListedKey> edit, String what) {
        audit.resource(keyId);
        Optional<ListedKey> before = keys.directory().find(keyId);
        ListedKey after = edit.get();
        tell(before, after, what + " the key " + after.name());
        return after;
    }

    private void tell(Optional<ListedKey> before, ListedKey after, String summary) {
        audit.resource(after.id());
        audit.summary(summary);
        audit.changed("name", before.map(ListedKey::name).orElse(null), after.name());
        audit.changed("state", before.map(ListedKey::state).orElse(null), after.state());
        audit.changed(
                "models",
                before.map(key -> key.models().text()).orElse(null),
                after.models().text());
        audit.changed(
                "policy",
                before.map(key -> key.policy().text()).orElse(null),
                after.policy().text());
        after.secrets().forEach(secret -> {
            Optional<SecretEntry> was = before.flatMap(key -> key.secret(secret.id()));
            audit.changed(
                    "state of " + secret.hint(), was.map(SecretEntry::state).orElse(null), secret.state());
            audit.changed(
                    "end of " + secret.hint(), was.map(SecretEntry::retireAt).orElse(null), secret.retireAt());
        });
    }

    private static @Nullable Grace grace(Optional<ListedKey> key, String secretId) {
        return key.flatMap(each -> each.secret(secretId))
                .map(SecretEntry::grace)
                .orElse(null);
    }
}

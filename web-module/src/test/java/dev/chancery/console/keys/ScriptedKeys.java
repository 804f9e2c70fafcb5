package dev.chancery.console.keys;

import static dev.chancery.console.keys.KeyExamples.key;
import static dev.chancery.console.keys.KeyExamples.secret;

import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyDraft;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.PastedKey;
import dev.chancery.keys.PossibleStep;
import dev.chancery.keys.RotationPolicy;
import dev.chancery.keys.SecretEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keys that do as the test says, and remember what was done with them. */
final class ScriptedKeys extends KeyChain {
    final Map<String, ListedKey> keys = new LinkedHashMap<>();
    final List<String> done = new ArrayList<>();
    final List<PossibleStep> steps = new ArrayList<>();
    Supplier<KeyVerdict> verdict = () -> KeyExamples.ACCEPTED;

    @Nullable
    RuntimeException failure;

    private int tokens;

    void put(ListedKey key) {
        keys.put(key.id(), key);
    }

    void allow(KeyStep step, @Nullable String secretId) {
        steps.add(new PossibleStep(step, secretId));
    }

    @Override
    public List<ListedKey> list() {
        if (failure != null) {
            throw failure;
        }
        return keys.values().stream()
                .filter(key -> key.state() != KeyState.ARCHIVED)
                .toList();
    }

    @Override
    public List<ListedKey> archived() {
        return keys.values().stream()
                .filter(key -> key.state() == KeyState.ARCHIVED)
                .toList();
    }

    @Override
    public Optional<ListedKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public List<PossibleStep> steps(String keyId) {
        return steps;
    }

    @Override
    public String environment() {
        return "production";
    }

    @Override
    public String begin() {
        return "token-" + ++tokens;
    }

    @Override
    public PastedKey add(String token, KeyDraft draft, String secret) {
        done("add " + token + " " + draft.name() + " " + secret);
        return pasted(key(draft.name(), pending(token, null)), token, secret);
    }

    @Override
    public PastedKey paste(String token, String keyId, String secret, @Nullable Instant expires) {
        done("paste " + token + " " + keyId + " " + secret);
        return pasted(with(keyId, pending(token, null)), token, secret);
    }

    private PastedKey pasted(ListedKey key, String token, String secret) {
        put(key);
        return new PastedKey(key, token, !secret.equals(secret.strip()));
    }

    @Override
    public ListedKey verify(String secretId) {
        done("verify " + secretId);
        return changed(holder(secretId), pending(secretId, verdict.get()));
    }

    @Override
    public ListedKey chooseGrace(String secretId, Grace grace) {
        done("grace " + secretId + " " + grace);
        SecretEntry before = holder(secretId).secret(secretId).orElseThrow();
        return changed(
                holder(secretId),
                new SecretEntry(
                        before.id(),
                        before.state(),
                        before.hint(),
                        before.createdBy(),
                        before.createdAt(),
                        true,
                        before.verification(),
                        before.verifiedAt(),
                        grace,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null));
    }

    @Override
    public ListedKey activate(String secretId) {
        done("activate " + secretId);
        ListedKey key = holder(secretId);
        for (SecretEntry other : key.secrets()) {
            if (other.state() == KeyState.ACTIVE) {
                key = changed(
                        key,
                        secret(
                                other.id(),
                                KeyState.DRAINING,
                                KeyExamples.ACCEPTED,
                                null,
                                Instant.now().plus(Duration.ofDays(1))));
            }
        }
        return changed(key, secret(secretId, KeyState.ACTIVE));
    }

    @Override
    public ListedKey putBack(String secretId) {
        done("put back " + secretId);
        return changed(holder(secretId), secret(secretId, KeyState.ACTIVE));
    }

    @Override
    public ListedKey retire(String secretId) {
        done("retire " + secretId);
        return changed(holder(secretId), secret(secretId, KeyState.RETIRED));
    }

    @Override
    public ListedKey deactivate(String keyId) {
        done("deactivate " + keyId);
        return keys.get(keyId);
    }

    @Override
    public ListedKey rename(String keyId, String name) {
        KeyDraft checked = KeyDraft.of(name, "any");
        done("rename " + keyId + " " + checked.name());
        return keys.get(keyId);
    }

    @Override
    public ListedKey changePolicy(String keyId, RotationPolicy policy) {
        done("policy " + keyId + " " + policy.text());
        return keys.get(keyId);
    }

    private void done(String what) {
        if (failure != null) {
            throw failure;
        }
        done.add(what);
    }

    private ListedKey holder(String secretId) {
        return keys.values().stream()
                .filter(key -> key.secret(secretId).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private ListedKey with(String keyId, SecretEntry another) {
        ListedKey key = keys.get(keyId);
        List<SecretEntry> all = new ArrayList<>(key.secrets());
        all.add(0, another);
        return key(key.name(), all.toArray(SecretEntry[]::new));
    }

    private ListedKey changed(ListedKey key, SecretEntry changed) {
        ListedKey after = key(
                key.name(),
                key.secrets().stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toArray(SecretEntry[]::new));
        put(after);
        return after;
    }

    private static SecretEntry pending(String id, @Nullable KeyVerdict verdict) {
        return secret(id, KeyState.PENDING, verdict, null, null);
    }
}

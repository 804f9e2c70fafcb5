package dev.chancery.keys;

import dev.chancery.access.Caller;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that can be taken now, by the caller who asked.
 *
 * @param secretId the secret to take it with; null when it is one with the key
 */
public record PossibleStep(KeyStep step, @Nullable String secretId) {

    /** The steps that the state of a key and the permissions of a caller allow. */
    static List<PossibleStep> of(ListedKey key, Caller caller) {
        if (key.configured() || key.state() == KeyState.ARCHIVED) {
            return List.of();
        }
        return Stream.concat(ofKey(key), key.secrets().stream().flatMap(secret -> ofSecret(key, secret)))
                .filter(possible -> possible.step.permissions().stream().anyMatch(caller.permissions()::contains))
                .toList();
    }

    private static Stream<PossibleStep> ofKey(ListedKey key) {
        boolean live = any(key, secret -> secret.state().isLive());
        boolean pending = any(key, secret -> secret.state() == KeyState.PENDING);
        return Stream.of(
                        pending ? null : KeyStep.PASTE,
                        live ? KeyStep.DEACTIVATE : KeyStep.ARCHIVE,
                        KeyStep.RENAME,
                        KeyStep.CHANGE_POLICY,
                        KeyStep.CHANGE_MODELS)
                .flatMap(Stream::ofNullable)
                .map(step -> new PossibleStep(step, null));
    }

    private static Stream<PossibleStep> ofSecret(ListedKey key, SecretEntry secret) {
        boolean drains = any(key, other -> other.state() == KeyState.DRAINING);
        Stream<KeyStep> steps =
                switch (secret.state()) {
                    case PENDING ->
                        secret.verified() && !drains
                                ? Stream.of(KeyStep.VERIFY, KeyStep.CHOOSE_GRACE, KeyStep.ACTIVATE, KeyStep.RETIRE)
                                : Stream.of(KeyStep.VERIFY, KeyStep.CHOOSE_GRACE, KeyStep.RETIRE);
                    case ACTIVE, INVALID -> Stream.of(KeyStep.VERIFY, KeyStep.RETIRE);
                    case DRAINING -> Stream.of(KeyStep.VERIFY, KeyStep.PUT_BACK, KeyStep.RETIRE);
                    case EXPIRED, UNREADABLE -> Stream.of(KeyStep.RETIRE);
                    case RETIRED, ARCHIVED -> Stream.empty();
                };
        return steps.map(step -> new PossibleStep(step, secret.id()));
    }

    private static boolean any(ListedKey key, Predicate<SecretEntry> test) {
        return key.secrets().stream().anyMatch(test);
    }
}

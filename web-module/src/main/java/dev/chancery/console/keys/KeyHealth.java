package dev.chancery.console.keys;

import dev.chancery.console.kit.Tone;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a key is, in a word: the worst first. */
enum KeyHealth {
    REJECTED(Tone.BAD, "keys-view.health.rejected"),
    EXPIRED(Tone.BAD, "keys-view.health.expired"),
    UNREADABLE(Tone.BAD, "keys-view.health.unreadable"),
    OVERDUE(Tone.WARNING, "keys-view.health.overdue"),
    EXPIRES_SOON(Tone.WARNING, "keys-view.health.expires-soon"),
    NO_ANSWER(Tone.WARNING, "keys-view.health.no-answer"),
    ONLY_DRAINING(Tone.WARNING, "keys-view.health.only-draining"),
    DUE_SOON(Tone.WARNING, "keys-view.health.due-soon"),
    TO_ACTIVATE(Tone.BUSY, "keys-view.health.to-activate"),
    ROTATING(Tone.BUSY, "keys-view.health.rotating"),
    GOOD(Tone.GOOD, "keys-view.health.good"),
    CONFIGURED(Tone.NEUTRAL, "keys-view.health.configured"),
    OUT_OF_USE(Tone.NEUTRAL, "keys-view.health.out-of-use");

    private static final Duration SOON = Duration.ofDays(14);

    private final Tone tone;
    private final String key;

    KeyHealth(Tone tone, String key) {
        this.tone = tone;
        this.key = key;
    }

    Tone tone() {
        return tone;
    }

    /** Translation key of the word. */
    String key() {
        return key;
    }

    static KeyHealth of(ListedKey listed, Instant now) {
        if (listed.configured()) {
            return CONFIGURED;
        }
        return switch (listed.state()) {
            case INVALID -> REJECTED;
            case EXPIRED -> EXPIRED;
            case UNREADABLE -> UNREADABLE;
            case PENDING -> TO_ACTIVATE;
            case DRAINING -> ONLY_DRAINING;
            case RETIRED, ARCHIVED -> OUT_OF_USE;
            case ACTIVE -> ofActive(listed, now);
        };
    }

    private static KeyHealth ofActive(ListedKey listed, Instant now) {
        Instant soon = now.plus(SOON);
        if (isBefore(listed.nextRotation(), now)) {
            return OVERDUE;
        }
        if (any(listed, secret -> secret.state() == KeyState.ACTIVE && isBefore(secret.expiresAt(), soon))) {
            return EXPIRES_SOON;
        }
        if (any(listed, KeyHealth::hadNoAnswer)) {
            return NO_ANSWER;
        }
        if (any(listed, secret -> secret.state() == KeyState.PENDING || secret.state() == KeyState.DRAINING)) {
            return ROTATING;
        }
        return isBefore(listed.nextRotation(), soon) ? DUE_SOON : GOOD;
    }

    private static boolean hadNoAnswer(SecretEntry secret) {
        return secret.state() == KeyState.ACTIVE
                && Optional.ofNullable(secret.verification())
                        .filter(Predicate.not(KeyVerdict::accepted))
                        .isPresent();
    }

    private static boolean any(ListedKey listed, Predicate<SecretEntry> test) {
        return listed.secrets().stream().anyMatch(test);
    }

    private static boolean isBefore(@Nullable Instant due, Instant then) {
        return due != null && due.isBefore(then);
    }
}

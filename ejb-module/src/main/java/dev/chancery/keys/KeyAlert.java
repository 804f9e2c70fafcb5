package dev.chancery.keys;

import dev.chancery.messages.Fields;
import dev.chancery.outbox.Alert;
import dev.chancery.outbox.AlertKind;
import java.time.Instant;
import java.util.Optional;

/** What people are told of keys. */
final class KeyAlert {
    private KeyAlert() {}

    /** @param id the reminder's */
    static Alert reminder(KeyReminder reminder, String id, Instant now) {
        String what = reminder.reason() == KeyReminder.Reason.ROTATION ? " is to be rotated by " : " expires at ";
        return new Alert(
                AlertKind.KEY_REMINDER,
                "key/" + id,
                reminder.keyId(),
                reminder.name(),
                "The key '" + reminder.name() + "'" + what + reminder.due() + ".",
                new Fields.Builder()
                        .add("reason", reminder.reason().name())
                        .add("due", reminder.due().toString())
                        .add("hoursBefore", reminder.before().toHours())
                        .build(),
                now);
    }

    /** Of a secret that was in use and is no longer, without anybody wanting it; empty when it is not one. */
    static Optional<Alert> lost(KeyEntity key, SecretEntity secret, KeyState before, Instant now) {
        if (!before.isLive()) {
            return Optional.empty();
        }
        return switch (secret.written()) {
            case INVALID -> Optional.of(of(AlertKind.KEY_INVALID, key, secret, "the API no longer accepts it", now));
            case EXPIRED -> Optional.of(of(AlertKind.KEY_EXPIRED, key, secret, "its time is over", now));
            default -> Optional.empty();
        };
    }

    /** Of a secret in use that this node cannot open. */
    static Alert unreadable(KeyEntity key, SecretEntity secret, Instant now) {
        return of(AlertKind.KEY_UNREADABLE, key, secret, "a node cannot open it with its master keys", now);
    }

    private static Alert of(AlertKind kind, KeyEntity key, SecretEntity secret, String why, Instant now) {
        return new Alert(
                kind,
                "key/" + secret.id() + "/" + kind + "/" + secret.revision() + "/" + secret.sealVersion(),
                key.id(),
                key.name(),
                "The key '" + key.name() + "' (" + key.environment() + ") is out of use: " + why + ".",
                Fields.of("environment", key.environment()),
                now);
    }
}

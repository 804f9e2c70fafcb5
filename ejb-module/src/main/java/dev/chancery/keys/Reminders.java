package dev.chancery.keys;

import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which reminders are to be given; each is given out once, whatever node asks. */
final class Reminders {
    /** The nearest first. */
    private static final List<Duration> BEFORE = List.of(Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(14));

    private final Database database;
    private final KeyDirectory keys;
    private final Clock clock;
    private final Outbox outbox = new Outbox();

    Reminders(Database database, KeyDirectory keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that have become due; they count as given when this returns. */
    List<KeyReminder> take() {
        Instant now = clock.instant();
        return keys.list().stream()
                .flatMap(Reminders::events)
                .flatMap(event -> take(event, now).stream())
                .toList();
    }

    /** Of those whose time has come the nearest; when a node was away, the others have become pointless. */
    private Optional<KeyReminder> take(KeyReminder event, Instant now) {
        List<KeyReminder> reached = BEFORE.stream()
                .filter(before -> !event.due().minus(before).isAfter(now))
                .map(before -> new KeyReminder(event.keyId(), event.name(), event.reason(), event.due(), before))
                .toList();
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        return database.transact(em -> {
            boolean isNew = em.find(ReminderEntity.class, id(reached.get(0))) == null;
            reached.forEach(each -> give(em, each, now));
            if (isNew) {
                outbox.post(em, KeyAlert.reminder(reached.get(0), id(reached.get(0)), now));
            }
            return isNew ? Optional.of(reached.get(0)) : Optional.empty();
        });
    }

    private static void give(EntityManager em, KeyReminder reminder, Instant now) {
        if (em.find(ReminderEntity.class, id(reminder)) == null) {
            em.persist(new ReminderEntity(id(reminder), now));
        }
    }

    private static Stream<KeyReminder> events(ListedKey key) {
        Stream<KeyReminder> rotation = key.state() == KeyState.ACTIVE
                ? Stream.ofNullable(key.nextRotation()).map(due -> event(key, KeyReminder.Reason.ROTATION, due))
                : Stream.empty();
        Stream<KeyReminder> expiries = key.secrets().stream()
                .filter(secret -> secret.state() == KeyState.ACTIVE)
                .map(SecretEntry::expiresAt)
                .flatMap(Stream::ofNullable)
                .map(due -> event(key, KeyReminder.Reason.EXPIRY, due));
        return Stream.concat(rotation, expiries);
    }

    private static KeyReminder event(ListedKey key, KeyReminder.Reason reason, Instant due) {
        return new KeyReminder(key.id(), key.name(), reason, due, Duration.ZERO);
    }

    private static String id(KeyReminder reminder) {
        return reminder.keyId() + ":" + reminder.reason() + ":" + reminder.due().getEpochSecond() + ":"
                + reminder.before().toHours();
    }
}

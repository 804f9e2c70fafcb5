package dev.chancery.keys;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Names;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the keys are. */
final class KeyStatus implements StatusSource {
    private static final String COMPONENT = "keys";
    private static final Duration SOON = Duration.ofDays(14);

    private final RotatingKeyRing ring;
    private final StoredKeys keys;
    private final Sealing sealing;
    private final Clock clock;

    KeyStatus(RotatingKeyRing ring, StoredKeys keys, Sealing sealing, Clock clock) {
        this.ring = ring;
        this.keys = keys;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public List<Status> status() {
        List<Status> found = new ArrayList<>();
        if (!ring.hasKeys()) {
            found.add(new Status(COMPONENT, Level.FAILING, Finding.KEYS_NONE));
        }
        sealing.problem()
                .ifPresent(sentence -> found.add(new Status(COMPONENT, Level.WARNING, Finding.KEYS_SEALING, sentence)));
        try {
            addStored(found);
        } catch (DatabaseUnavailableException e) {
            found.add(new Status(COMPONENT, Level.WARNING, Finding.KEYS_AS_LAST_READ));
        }
        return found.isEmpty() ? List.of(new Status(COMPONENT, Level.OK, Finding.KEYS_WORK)) : found;
    }

    private void addStored(List<Status> found) {
        List<ListedKey> all = keys.directory().list();
        Instant soon = clock.instant().plus(SOON);
        add(found, all, key -> key.state() == KeyState.INVALID, Finding.KEYS_INVALID);
        add(found, all, key -> key.state() == KeyState.EXPIRED, Finding.KEYS_EXPIRED);
        add(found, all, KeyStatus::isUnreadable, Finding.KEYS_UNREADABLE);
        add(found, all, key -> isBefore(key.nextRotation(), soon), Finding.KEYS_ROTATE_SOON, SOON);
        add(found, all, key -> expiresBefore(key, soon), Finding.KEYS_EXPIRE_SOON, SOON);
        List<String> undecided = keys.retired().undecided();
        if (!undecided.isEmpty()) {
            found.add(new Status(COMPONENT, Level.WARNING, Finding.KEYS_UNDECIDED, Names.of(undecided)));
        }
        if (keys.upkeep().hasOldSeals()) {
            found.add(new Status(COMPONENT, Level.OK, Finding.KEYS_SEALED_BY_OLDER));
        }
    }

    /** @param before what the finding's sentence has before the names */
    private static void add(
            List<Status> found, List<ListedKey> all, Predicate<ListedKey> which, Finding finding, Object... before) {
        List<String> names = all.stream().filter(which).map(ListedKey::name).toList();
        if (!names.isEmpty()) {
            Object[] values =
                    Stream.concat(Stream.of(before), Stream.of(Names.of(names))).toArray();
            found.add(new Status(COMPONENT, Level.WARNING, finding, values));
        }
    }

    private static boolean isUnreadable(ListedKey key) {
        return key.secrets().stream().anyMatch(secret -> secret.state() == KeyState.UNREADABLE);
    }

    private static boolean expiresBefore(ListedKey key, Instant soon) {
        return key.secrets().stream()
                .anyMatch(secret -> secret.state() == KeyState.ACTIVE && isBefore(secret.expiresAt(), soon));
    }

    private static boolean isBefore(@Nullable Instant due, Instant soon) {
        return due != null && due.isBefore(soon);
    }
}

package dev.chancery.keys;

import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
            found.add(new Status(COMPONENT, Level.FAILING, "No API key can be used on this node."));
        }
        sealing.problem().ifPresent(sentence -> found.add(new Status(COMPONENT, Level.WARNING, sentence)));
        try {
            addStored(found);
        } catch (DatabaseUnavailableException e) {
            found.add(new Status(COMPONENT, Level.WARNING, "Stored keys are used as they were last read."));
        }
        return found.isEmpty() ? List.of(new Status(COMPONENT, Level.OK, "API keys are in use.")) : found;
    }

    private void addStored(List<Status> found) {
        List<ListedKey> all = keys.directory().list();
        Instant soon = clock.instant().plus(SOON);
        add(found, all, key -> key.state() == KeyState.INVALID, "The API answered 401 to ");
        add(found, all, key -> key.state() == KeyState.EXPIRED, "Expired: ");
        add(found, all, KeyStatus::isUnreadable, "This node has not the master key of ");
        add(found, all, key -> isBefore(key.nextRotation(), soon), "To be rotated within 14 days: ");
        add(found, all, key -> expiresBefore(key, soon), "Expiring within 14 days: ");
        List<String> undecided = keys.retired().undecided();
        if (!undecided.isEmpty()) {
            found.add(new Status(
                    COMPONENT,
                    Level.WARNING,
                    "Retired here, but not to be told from others at Anthropic: " + String.join(", ", undecided)
                            + ". Deactivate them there by hand, and archive their keys here."));
        }
        if (keys.upkeep().hasOldSeals()) {
            found.add(new Status(COMPONENT, Level.OK, "Some keys are still sealed by an older master key."));
        }
    }

    private static void add(List<Status> found, List<ListedKey> all, Predicate<ListedKey> which, String what) {
        String names = all.stream().filter(which).map(ListedKey::name).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            found.add(new Status(COMPONENT, Level.WARNING, what + names + "."));
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

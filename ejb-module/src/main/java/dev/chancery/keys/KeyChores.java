package dev.chancery.keys;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.storage.DatabaseUnavailableException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The work for keys that nobody asks for. It runs on the container's threads, never on a caller's. */
final class KeyChores {
    private static final System.Logger LOG = System.getLogger("dev.chancery.keys");
    private static final Caller SCHEDULER =
            Caller.scheduler(Permission.READ_KEYS, Permission.MANAGE_KEYS, Permission.ROTATE_KEYS);
    private static final int SECONDS_BETWEEN_USES = 60;
    private static final int BATCH = 100;

    private final RotatingKeyRing ring;
    private final StoredKeys keys;
    private final KeyChain chain;
    private final KeyVerifier verifier;
    private final Reminders reminders;
    private final Deactivation deactivation;
    private final Callers callers;
    private final Consumer<KeyReminder> reminded;
    private final Set<String> rejected = ConcurrentHashMap.newKeySet();
    private int seconds;

    KeyChores(
            RotatingKeyRing ring,
            StoredKeys keys,
            KeyChain chain,
            KeyVerifier verifier,
            Reminders reminders,
            Deactivation deactivation,
            Callers callers,
            Consumer<KeyReminder> reminded) {
        this.ring = ring;
        this.keys = keys;
        this.chain = chain;
        this.verifier = verifier;
        this.reminders = reminders;
        this.deactivation = deactivation;
        this.callers = callers;
        this.reminded = reminded;
        ring.onRejection(key -> {
            if (!key.id().equals(key.keyId())) { // which are those of the configuration
                rejected.add(key.id());
            }
        });
    }

    /** Gives the ring the keys as they are stored now; one reader at a time, so that none brings an older list. */
    synchronized void refresh() {
        writeUses(); // the ring forgets what it no longer lends
        RingKeys present = keys.directory().ringKeys();
        ring.replace(present.keys(), present.absence());
    }

    /** Once a second on every node: writes down what calls found out, of uses once a minute. Throws nothing. */
    void tick() {
        try {
            rejected.forEach(this::reject);
            seconds = (seconds + 1) % SECONDS_BETWEEN_USES;
            if (seconds == 0) {
                refresh();
                keys.upkeep().tellUnreadable();
            }
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "What calls found out of keys waits for the database");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What calls found out of keys could not be written down", e);
        }
    }

    void writeUses() {
        Map<String, Instant> uses = ring.lastUsed();
        if (!uses.isEmpty()) {
            keys.upkeep().used(uses);
        }
    }

    private void reject(String secretId) {
        boolean live = keys.directory()
                .holder(secretId)
                .flatMap(key -> key.secret(secretId))
                .filter(secret -> secret.state().isLive())
                .isPresent();
        if (live) {
            asScheduler(() -> chain.reject(secretId));
        }
        rejected.remove(secretId);
    }

    /** Writes down what time did to secrets. */
    void settle() {
        keys.upkeep().due().forEach(secretId -> asScheduler(() -> chain.settle(secretId)));
    }

    /** Asks for those that were rejected once more; an accepted one is in use again. */
    void recheck() {
        keys.upkeep().invalid().stream()
                .filter(this::isAcceptedNow)
                .forEach(secretId -> asScheduler(() -> chain.verify(secretId)));
    }

    private boolean isAcceptedNow(String secretId) {
        try {
            return verifier.verify(keys.directory().open(secretId)).accepted();
        } catch (KeyStepException e) { // it moved on meanwhile
            return false;
        }
    }

    /** Seals by the first master key, in batches, what was sealed by others. */
    void sealAnew() {
        while (keys.upkeep().hasOldSeals()) {
            int[] sealed = new int[1];
            asScheduler(() -> sealed[0] = chain.sealAnew(BATCH));
            LOG.log(Level.INFO, "Sealed {0} keys anew by the first master key", sealed[0]);
        }
    }

    void remind() {
        List<KeyReminder> due = reminders.take();
        due.forEach(reminder -> {
            LOG.log(Level.INFO, "The key {0}: {1} is due {2}", reminder.name(), reminder.reason(), reminder.due());
            reminded.accept(reminder);
        });
    }

    void deactivate() {
        asScheduler(deactivation::run);
    }

    private void asScheduler(Runnable work) {
        callers.as(SCHEDULER, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}

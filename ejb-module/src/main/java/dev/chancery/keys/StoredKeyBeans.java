package dev.chancery.keys;

import dev.chancery.access.Callers;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together in the container what has to do with stored keys. */
@ApplicationScoped
class StoredKeyBeans {
    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    StoredKeysConfig config() {
        return StoredKeysConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    Sealing sealing() {
        return new Sealing(SealingConfig.of(ChanceryConfig.current()));
    }

    @Produces
    @Singleton
    SealedTexts sealedTexts(Sealing sealing) {
        return new SealedTexts(sealing);
    }

    @Produces
    @Singleton
    StoredKeys storedKeys(
            Database database,
            Changes changes,
            Sealing sealing,
            StoredKeysConfig config,
            KeysConfig configured,
            RotatingKeyRing ring) {
        return StoredKeys.in(database, changes, sealing, config, configured.keys(), ring::inFlight, clock);
    }

    @Produces
    @Singleton
    @Typed({KeyStatus.class, StatusSource.class})
    KeyStatus status(RotatingKeyRing ring, StoredKeys keys, Sealing sealing) {
        return new KeyStatus(ring, keys, sealing, clock);
    }

    @Produces
    @Singleton
    KeyChores chores(
            RotatingKeyRing ring,
            StoredKeys keys,
            KeyChain chain,
            Instance<KeyVerifier> verifier,
            Database database,
            OrganizationKeys organization,
            Callers callers,
            Event<KeyReminder> reminders) {
        return new KeyChores(
                ring,
                keys,
                chain,
                key -> verifier.get().verify(key),
                new Reminders(database, keys.directory(), clock),
                new Deactivation(keys.retired(), organization, clock),
                callers,
                reminders::fire);
    }
}

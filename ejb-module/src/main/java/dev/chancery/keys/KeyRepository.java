package dev.chancery.keys;

import dev.chancery.outbox.Alert;
import dev.chancery.outbox.Outbox;
import dev.chancery.problems.Conflict;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stored keys in the database, within a transaction of the caller's. */
final class KeyRepository {
    private final EntityManager em;
    private final Outbox outbox = new Outbox();

    KeyRepository(EntityManager em) {
        this.em = em;
    }

    /** All keys, by name. */
    List<KeyEntity> keys() {
        return em.createQuery("select k from KeyEntity k", KeyEntity.class)
                .getResultStream()
                .sorted(Comparator.comparing(KeyEntity::name).thenComparing(KeyEntity::id))
                .toList();
    }

    Optional<KeyEntity> key(String id) {
        return Optional.ofNullable(em.find(KeyEntity.class, id));
    }

    Optional<SecretEntity> secret(String id) {
        return Optional.ofNullable(em.find(SecretEntity.class, id));
    }

    /** All secrets, the newest first. */
    List<SecretEntity> secrets() {
        return em.createQuery("select s from SecretEntity s", SecretEntity.class)
                .getResultStream()
                .sorted(Comparator.comparing(SecretEntity::id).reversed())
                .toList();
    }

    /** The secrets of a key, the newest first. */
    List<SecretEntity> secretsOf(String keyId) {
        return em.createQuery("select s from SecretEntity s where s.keyId = :key", SecretEntity.class)
                .setParameter("key", keyId)
                .getResultStream()
                .sorted(Comparator.comparing(SecretEntity::id).reversed())
                .toList();
    }

    List<SecretEntity> secretsIn(Collection<KeyState> states) {
        return em.createQuery("select s from SecretEntity s where s.state in :states", SecretEntity.class)
                .setParameter("states", states)
                .getResultList();
    }

    /** @throws KeyStepException when there is none */
    KeyEntity storedKey(String id) {
        return key(id).orElseThrow(() -> missing(Conflict.KEY_GONE, id));
    }

    /** @throws KeyStepException when there is none, or it is archived */
    KeyEntity presentKey(String id) {
        KeyEntity key = storedKey(id);
        if (key.archivedAt().isPresent()) {
            throw new KeyStepException(Conflict.KEY_ARCHIVED, key.name());
        }
        return key;
    }

    /** @throws KeyStepException when there is none */
    SecretEntity storedSecret(String id) {
        return secret(id).orElseThrow(() -> missing(Conflict.SECRET_GONE, id));
    }

    /** @throws KeyStepException when a key that is not archived has the name */
    void refuseTakenName(String environment, String name) {
        List<String> taken = em.createQuery("select k.id from KeyEntity k where k.takenName = :name", String.class)
                .setParameter("name", environment + "/" + name)
                .getResultList();
        if (!taken.isEmpty()) {
            throw new KeyStepException(Conflict.KEY_THERE, name, environment);
        }
    }

    /** Tells people, once this transaction is committed. */
    void tell(Alert alert) {
        outbox.post(em, alert);
    }

    void add(Object entity) {
        em.persist(entity);
    }

    private static KeyStepException missing(Conflict conflict, String id) {
        return new KeyStepException(conflict, id.matches("[\\w-]{1,36}") ? id : "of that id");
    }
}

package dev.chancery.keys;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stored keys in the database, within a transaction of the caller's. */
final class KeyRepository {
    private final EntityManager em;

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

    boolean hasName(String takenName) {
        return !em.createQuery("select k.id from KeyEntity k where k.takenName = :name", String.class)
                .setParameter("name", takenName)
                .getResultList()
                .isEmpty();
    }

    void add(Object entity) {
        em.persist(entity);
    }
}

package dev.chancery.users;

import dev.chancery.problems.Conflict;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds users. */
final class UserRepository {
    private UserRepository() {}

    /** By name, however it is written. */
    static Optional<UserEntity> find(EntityManager em, String name) {
        return em.createQuery("select u from UserEntity u where u.foldedName = :name", UserEntity.class)
                .setParameter("name", UserNames.folded(name))
                .getResultStream()
                .findFirst();
    }

    /** All, by name. */
    static List<UserEntity> all(EntityManager em) {
        return em.createQuery("select u from UserEntity u order by u.foldedName", UserEntity.class)
                .getResultList();
    }

    static List<UserAccount> accounts(EntityManager em) {
        Map<String, Instant> signedIn = em.createQuery("select s from LastSignInEntity s", LastSignInEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(LastSignInEntity::userId, LastSignInEntity::signedInAt));
        return all(em).stream()
                .map(user -> user.account(signedIn.get(user.id())))
                .toList();
    }

    static UserAccount account(EntityManager em, UserEntity user) {
        LastSignInEntity last = em.find(LastSignInEntity.class, user.id());
        return user.account(last == null ? null : last.signedInAt());
    }

    static void noteSignIn(EntityManager em, UserEntity user, Instant now) {
        LastSignInEntity last = em.find(LastSignInEntity.class, user.id());
        if (last == null) {
            em.persist(new LastSignInEntity(user.id(), now));
        } else {
            last.signedIn(now);
        }
    }

    static void delete(EntityManager em, UserEntity user) {
        ApiTokens.deleteAll(em, user.id());
        LastSignInEntity last = em.find(LastSignInEntity.class, user.id());
        if (last != null) {
            em.remove(last);
        }
        em.remove(user);
    }

    static boolean isEmpty(EntityManager em) {
        return em.createQuery("select count(u) from UserEntity u", Long.class).getSingleResult() == 0;
    }

    /**
     * The user of this id as the editor saw it.
     *
     * @throws UserChangedException when somebody else changed or deleted it since
     */
    static UserEntity current(EntityManager em, String id, long version) {
        UserEntity user = em.find(UserEntity.class, id);
        if (user == null) {
            throw new UserChangedException(Conflict.USER_DELETED);
        }
        if (user.version() != version) {
            throw new UserChangedException(Conflict.USER_CHANGED, user.name());
        }
        return user;
    }
}

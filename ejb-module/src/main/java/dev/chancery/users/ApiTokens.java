package dev.chancery.users;

import static dev.chancery.users.InvalidUserException.check;

import dev.chancery.access.Role;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API tokens as they are stored: by a digest, never in clear. */
final class ApiTokens {
    static final Duration LONGEST = Duration.ofDays(365);
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;

    ApiTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who a token is; empty when it opens nothing. */
    Optional<SignedInUser> use(String token) {
        return ApiTokenSecret.of(token).flatMap(secret -> database.transact(em -> use(em, secret)));
    }

    private Optional<SignedInUser> use(EntityManager em, ApiTokenSecret secret) {
        Instant now = clock.instant();
        Optional<ApiTokenEntity> token = em.createQuery(
                        "select t from ApiTokenEntity t where t.hash = :hash", ApiTokenEntity.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .filter(found -> found.isValid(now));
        Optional<SignedInUser> user = token.flatMap(
                        found -> Optional.ofNullable(em.find(UserEntity.class, found.userId())))
                .filter(UserEntity::enabled)
                .map(UserEntity::signedIn)
                .filter(found -> !found.mustChangePassword());
        user.flatMap(used -> token)
                .filter(found -> found.isUnusedSince(now.minus(COARSE)))
                .ifPresent(found -> noteUse(em, found, now));
        return user.flatMap(found -> token.map(used -> found.within(used.role())));
    }

    /** Not through the entity: two requests at a time must not lose against each other. */
    private static void noteUse(EntityManager em, ApiTokenEntity token, Instant now) {
        em.createQuery("update ApiTokenEntity t set t.usedAt = :now where t.id = :id")
                .setParameter("now", now)
                .setParameter("id", token.id())
                .executeUpdate();
    }

    NewApiToken add(EntityManager em, String userId, String name, Role role, Duration validity) {
        String stripped = name.strip();
        check(
                !stripped.isEmpty()
                        && stripped.length() <= LONGEST_NAME
                        && stripped.codePoints().noneMatch(Character::isISOControl),
                "name",
                Rule.LENGTH,
                1,
                LONGEST_NAME);
        check(
                !validity.isNegative() && !validity.isZero() && validity.compareTo(LONGEST) <= 0,
                "validity",
                "must be positive, and at most " + LONGEST.toDays() + " days");
        Instant now = clock.instant();
        long valid = of(em, userId).stream().filter(token -> token.isValid(now)).count();
        check(valid < MOST, "tokens", "must be at most " + MOST + ": revoke one that is not needed");
        ApiTokenSecret secret = ApiTokenSecret.generate();
        ApiTokenEntity token =
                new ApiTokenEntity(Ids.next(), userId, stripped, role, secret.hash(), now, now.plus(validity));
        em.persist(token);
        return new NewApiToken(token.token(), secret);
    }

    /** Of a user, the newest first. */
    static List<ApiTokenEntity> of(EntityManager em, String userId) {
        return em.createQuery(
                        "select t from ApiTokenEntity t where t.userId = :user order by t.createdAt desc, t.id desc",
                        ApiTokenEntity.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** @throws UserConflictException when this user has no such token */
    ApiToken revoke(EntityManager em, String userId, String tokenId) {
        ApiTokenEntity token = em.find(ApiTokenEntity.class, tokenId);
        if (token == null || !token.userId().equals(userId)) {
            throw new UserConflictException(Conflict.TOKEN_GONE);
        }
        token.revoke(clock.instant());
        return token.token();
    }

    static void deleteAll(EntityManager em, String userId) {
        em.createQuery("delete from ApiTokenEntity t where t.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Forgets those that opened nothing for as long as the longest of them lasts. */
    void purge() {
        Instant before = clock.instant().minus(LONGEST);
        database.run(em -> em.createQuery(
                        "delete from ApiTokenEntity t where t.expiresAt < :before or t.revokedAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }
}

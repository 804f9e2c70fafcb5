package dev.chancery.users;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down guessing, on all nodes together. An attempt counts as a failure before its password is looked at, so that
 * many at once count as well, and is taken back when it succeeds. One that comes too early is refused and not counted:
 * a lock ends when it said it would.
 *
 * <p>Attempts are counted for the user, for the address, and for both together. An address from which a user has signed in
 * is held to the last count only: whoever guesses from elsewhere does not lock the user out there.
 */
final class SignInThrottle {
    private static final Duration TRUSTED = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    SignInThrottle(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An attempt to sign in.
     *
     * @param admitted whether the password is to be looked at
     * @param tells whether the audit trail should tell when it fails: the first one, and the one that brings a lock
     * @param locks whether it brings a lock when it fails
     */
    record Attempt(String name, String source, boolean admitted, boolean tells, boolean locks) {}

    /**
     * Begins an attempt.
     *
     * @param known whether there is such a user: what is told of others does not grow with the names somebody thinks of
     */
    Attempt begin(String name, String source, boolean known) {
        return database.transact(em -> {
            Instant now = clock.instant();
            SignInCountEntity pair = locked(em, pairId(name, source));
            SignInCountEntity address = locked(em, sourceId(source));
            SignInCountEntity user = locked(em, userId(name));
            boolean others = address.isBlocked(now) || user.isBlocked(now);
            if (pair.isBlocked(now) || (others && !pair.isTrusted(now))) {
                return new Attempt(name, source, false, false, false);
            }
            int ofPair = pair.fail(BackOff.PAIR, now);
            int ofSource = address.fail(BackOff.SOURCE, now);
            int ofUser = user.fail(BackOff.USER, now);
            boolean locks = BackOff.SOURCE.locksAt(ofSource)
                    || (known && (BackOff.PAIR.locksAt(ofPair) || BackOff.USER.locksAt(ofUser)));
            boolean first = known ? ofPair == 1 : ofSource == 1 || ofSource == 10;
            return new Attempt(name, source, true, first || locks, locks);
        });
    }

    /** The attempt was none to guess. */
    void succeeded(Attempt attempt) {
        database.run(em -> {
            locked(em, pairId(attempt.name(), attempt.source()))
                    .trust(clock.instant().plus(TRUSTED));
            locked(em, sourceId(attempt.source())).takeBack();
            locked(em, userId(attempt.name())).takeBack();
        });
    }

    /** Forgets what is long past. */
    void purge() {
        database.run(em -> em.createQuery(
                        "delete from SignInCountEntity c where c.failedAt < :before and c.trustedUntil < :now")
                .setParameter("before", clock.instant().minus(SignInCountEntity.FORGOTTEN))
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private static SignInCountEntity locked(EntityManager em, String id) {
        SignInCountEntity known = em.find(SignInCountEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        SignInCountEntity added = new SignInCountEntity(id);
        em.persist(added);
        em.flush(); // so that another one who adds it waits, or loses, here
        return added;
    }

    private static String pairId(String name, String source) {
        return id("both", UserNames.folded(name) + "\n" + SourceAddress.counted(source));
    }

    private static String sourceId(String source) {
        return id("from", SourceAddress.counted(source));
    }

    private static String userId(String name) {
        return id("user", UserNames.folded(name));
    }

    private static String id(String kind, String text) {
        return kind + " " + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}

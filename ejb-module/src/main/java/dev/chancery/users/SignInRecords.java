package dev.chancery.users;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Writes down who came and went. Called on behalf of the user, whom {@link SignIn} knows by then. */
@Guarded
@ApplicationScoped
class SignInRecords {
    private final Database database;
    private final AuditDetails audit;
    private final Clock clock;

    @Inject
    SignInRecords(Database database, AuditDetails audit) {
        this(database, audit, Clock.systemUTC());
    }

    SignInRecords(Database database, AuditDetails audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected SignInRecords() {
        this.database = null;
        this.audit = null;
        this.clock = null;
    }

    /**
     * A session begins.
     *
     * @param hash that the password was held against
     * @param renewed to be stored in its place; may be the same
     * @return the user as they are now; empty when they were disabled or their password was changed meanwhile
     */
    @Audited(action = "session.begin", resource = "user", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public Optional<SignedInUser> begin(String id, String hash, String renewed) {
        return database.transact(em -> {
            UserEntity user = em.find(UserEntity.class, id);
            audit.resource(user == null ? id : user.name());
            if (user == null || !user.enabled() || !user.passwordHash().equals(hash)) {
                audit.failed("The user was changed meanwhile.");
                return Optional.empty();
            }
            if (!renewed.equals(hash)) {
                user.rehash(renewed);
            }
            UserRepository.noteSignIn(em, user, clock.instant());
            audit.summary("Signed in.");
            return Optional.of(user.signedIn());
        });
    }

    /** A session ends because the user says so. */
    @Audited(action = "session.end", resource = "user", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public void end(String name) {
        audit.resource(name);
        audit.summary("Signed out.");
    }
}

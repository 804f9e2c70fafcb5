package dev.chancery.users;

import static dev.chancery.users.InvalidUserException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditTrail;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.users.SignInThrottle.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every user may do with their own account. Whose it is says the caller. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class OwnAccount {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final AuditTrail trail;
    private final Callers callers;
    private final AccountTools tools;
    private final Clock clock;

    @Inject
    OwnAccount(
            Database database,
            Changes changes,
            AuditDetails audit,
            AuditTrail trail,
            Callers callers,
            AccountTools tools) {
        this(database, changes, audit, trail, callers, tools, Clock.systemUTC());
    }

    OwnAccount(
            Database database,
            Changes changes,
            AuditDetails audit,
            AuditTrail trail,
            Callers callers,
            AccountTools tools,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.trail = trail;
        this.callers = callers;
        this.tools = tools;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected OwnAccount() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.trail = null;
        this.callers = null;
        this.tools = null;
        this.clock = null;
    }

    /** What is stored of the caller. */
    @Allowed(Permission.CHANGE_OWN_ACCOUNT)
    public UserAccount account() {
        return database.transact(em -> UserRepository.account(em, own(em)));
    }

    /**
     * Gives the caller another password. All their sessions end; the one that this is done in goes on when it takes over
     * what is returned. Blocks for a second or so.
     *
     * @param next 12 to 128 characters, not the user's name, not one that many others choose
     * @throws InvalidUserException when the next one is not allowed, or the present one is wrong or was wrong too often
     * @throws UserConflictException when the password was changed meanwhile
     */
    @Audited(
            action = "user.change-password",
            resource = "user",
            allowed = Permission.CHANGE_OWN_ACCOUNT,
            transactional = false)
    public SignedInUser changePassword(String present, String next) {
        UserEntity user = database.transact(this::own);
        audit.resource(user.name());
        PasswordRules.check(user.name(), next);
        check(!next.equals(present), "password", Rule.PASSWORD_ANOTHER);
        verify(user, present);
        String hash = tools.passwords().hash(next);
        SignedInUser after = database.transact(em -> {
            changes.changed(em, UserStates.TOPIC);
            UserEntity now = em.find(UserEntity.class, user.id());
            if (now == null || !now.passwordHash().equals(user.passwordHash())) {
                throw new UserConflictException(Conflict.PASSWORD_CHANGED);
            }
            now.password(hash, false, clock.instant());
            audit.secretChanged("password");
            audit.summary("Chose another password.");
            trail.write(em);
            return now.signedIn();
        });
        tools.states().refreshIfPossible();
        return after;
    }

    private void verify(UserEntity user, String present) {
        String source = Optional.ofNullable(callers.current().source()).orElse("");
        Attempt attempt = tools.throttle().begin(user.name(), source, true);
        check(attempt.admitted(), "presentPassword", Rule.PASSWORD_WRONG_TOO_OFTEN);
        Optional<Boolean> matches =
                tools.passwords().inTurn(() -> Optional.of(tools.passwords().matches(present, user.passwordHash())));
        check(matches.isPresent(), "presentPassword", Rule.PASSWORD_UNCHECKED);
        check(matches.orElseThrow(), "presentPassword", Rule.PASSWORD_WRONG);
        tools.throttle().succeeded(attempt);
    }

    /** Ends all sessions of the caller, this one as well. */
    @Audited(action = "user.end-sessions", resource = "user", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public void endSessions() {
        database.run(em -> {
            changes.changed(em, UserStates.TOPIC);
            UserEntity user = own(em);
            audit.resource(user.name());
            audit.summary("Ended all sessions of their own.");
            user.endSessions(clock.instant());
        });
    }

    /** The API tokens of the caller, the newest first. */
    @Allowed(Permission.CHANGE_OWN_ACCOUNT)
    public List<ApiToken> tokens() {
        return database.transact(em -> ApiTokens.of(em, own(em).id()).stream()
                .map(ApiTokenEntity::token)
                .toList());
    }

    /**
     * Makes an API token of the caller's. It may do what both the role and its user may at the time of its use.
     *
     * @param name 1 to 100 characters
     * @param validity at most 365 days
     * @throws InvalidUserException when something is not allowed, or there are 50 valid ones already
     */
    @Audited(action = "token.create", resource = "token", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public NewApiToken addToken(String name, Role role, Duration validity) {
        return database.transact(em -> {
            NewApiToken added = tools.tokens().add(em, own(em).id(), name, role, validity);
            audit.resource(added.token().id());
            audit.summary("API token " + added.token().name() + " with the role " + role + ", until "
                    + added.token().expiresAt() + ".");
            return added;
        });
    }

    /**
     * Makes an API token of the caller's worthless, at once and for good.
     *
     * @throws UserConflictException when the caller has no such token
     */
    @Audited(action = "token.revoke", resource = "token", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public void revokeToken(String tokenId) {
        audit.resource(tokenId);
        database.run(em -> audit.summary(
                "API token " + tools.tokens().revoke(em, own(em).id(), tokenId).name() + "."));
    }

    private UserEntity own(EntityManager em) {
        Caller caller = callers.current();
        return UserRepository.find(em, caller.name())
                .filter(user -> caller.kind() == Caller.Kind.PERSON)
                .orElseThrow(() -> new UserConflictException(Conflict.USER_GONE));
    }
}

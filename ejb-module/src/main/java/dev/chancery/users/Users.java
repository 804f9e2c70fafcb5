package dev.chancery.users;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The users, for administrators. A change is known to every node within a second, and ends sessions where it says so.
 * There is always an administrator who is enabled: the last one can be neither disabled nor deleted nor given another
 * role. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class Users {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final PasswordCheck passwords;
    private final ApiTokens tokens;
    private final Clock clock;

    @Inject
    Users(Database database, Changes changes, AuditDetails audit, PasswordCheck passwords, ApiTokens tokens) {
        this(database, changes, audit, passwords, tokens, Clock.systemUTC());
    }

    Users(
            Database database,
            Changes changes,
            AuditDetails audit,
            PasswordCheck passwords,
            ApiTokens tokens,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Users() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.passwords = null;
        this.tokens = null;
        this.clock = null;
    }

    /** All users, by name. */
    @Allowed(Permission.READ_USERS)
    public List<UserAccount> list() {
        return database.transact(em -> UserRepository.accounts(em));
    }

    /**
     * Adds a user, who signs in with a one-time password and then chooses their own.
     *
     * @param name 1 to 255 letters and digits of any script, or . _ - @ +; cannot be changed
     * @throws InvalidUserException when something is not allowed
     * @throws UserConflictException when there is a user of this name, in upper or lower case
     */
    @Audited(action = "user.create", resource = "user", allowed = Permission.MANAGE_USERS)
    public IssuedAccess add(String name, UserProfile profile) {
        String checked = UserNames.checked(name);
        audit.resource(checked);
        OneTimePassword password = OneTimePassword.generate();
        String hash = passwords.hash(password.reveal());
        return database.transact(em -> {
            changes.changed(em, UserStates.TOPIC);
            if (UserRepository.find(em, checked).isPresent()) {
                throw new UserConflictException(Conflict.USER_THERE, checked);
            }
            UserEntity user = new UserEntity(Ids.next(), checked, profile, clock.instant());
            user.password(hash, true, clock.instant());
            em.persist(user);
            em.flush();
            UserAccount added = user.account(null);
            UserAudit.tell(audit, null, added);
            return new IssuedAccess(added, password);
        });
    }

    /**
     * Changes what is said of a user. When they may do other things now, their sessions end.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     * @throws UserConflictException when nobody would be left to administer
     */
    @Audited(action = "user.change", resource = "user", allowed = Permission.MANAGE_USERS)
    public UserAccount change(String id, long version, UserProfile profile) {
        return edit(id, version, (em, user) -> user.change(profile, clock.instant()));
    }

    /**
     * Lets a user sign in no more, and ends their sessions; API tokens of theirs open nothing meanwhile.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     * @throws UserConflictException when nobody would be left to administer
     */
    @Audited(action = "user.disable", resource = "user", allowed = Permission.MANAGE_USERS)
    public UserAccount disable(String id, long version) {
        return edit(id, version, (em, user) -> user.enable(false, clock.instant()));
    }

    /**
     * Lets a user sign in again.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     */
    @Audited(action = "user.enable", resource = "user", allowed = Permission.MANAGE_USERS)
    public UserAccount enable(String id, long version) {
        return edit(id, version, (em, user) -> user.enable(true, clock.instant()));
    }

    /**
     * Gives a user a one-time password in place of their own, and ends their sessions.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     */
    @Audited(action = "user.reset-password", resource = "user", allowed = Permission.MANAGE_USERS)
    public IssuedAccess resetPassword(String id, long version) {
        OneTimePassword password = OneTimePassword.generate();
        String hash = passwords.hash(password.reveal());
        audit.secretChanged("password");
        return new IssuedAccess(edit(id, version, (em, user) -> user.password(hash, true, clock.instant())), password);
    }

    /**
     * Ends the sessions of a user, who may sign in again at once.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     */
    @Audited(action = "user.end-sessions", resource = "user", allowed = Permission.MANAGE_USERS)
    public UserAccount endSessions(String id, long version) {
        return edit(id, version, (em, user) -> user.endSessions(clock.instant()));
    }

    /**
     * Deletes a user and their API tokens, and ends their sessions. Their name can be given again; what the audit trail and the
     * ledger say of it stays.
     *
     * @param version that of the user as the editor saw it
     * @throws UserChangedException when somebody else changed or deleted it since
     * @throws UserConflictException when nobody would be left to administer
     */
    @Audited(action = "user.delete", resource = "user", allowed = Permission.MANAGE_USERS)
    public void delete(String id, long version) {
        database.run(em -> {
            changes.changed(em, UserStates.TOPIC);
            UserEntity user = UserRepository.current(em, id, version);
            audit.resource(user.name());
            UserAudit.tell(audit, user.account(null), null);
            UserRepository.delete(em, user);
            em.flush();
            requireAdministrator(em);
        });
    }

    /** The API tokens of a user, the newest first. */
    @Allowed(Permission.READ_USERS)
    public List<ApiToken> tokens(String id) {
        return database.transact(
                em -> ApiTokens.of(em, id).stream().map(ApiTokenEntity::token).toList());
    }

    /**
     * Makes an API token of a user worthless, at once and for good.
     *
     * @throws UserConflictException when the user has no such token
     */
    @Audited(action = "token.revoke", resource = "token", allowed = Permission.MANAGE_USERS)
    public void revokeToken(String id, String tokenId) {
        audit.resource(tokenId);
        database.run(em ->
                audit.summary("API token " + tokens.revoke(em, id, tokenId).name() + " of another user."));
    }

    private UserAccount edit(String id, long version, BiConsumer<EntityManager, UserEntity> what) {
        return database.transact(em -> {
            changes.changed(
                    em, UserStates.TOPIC); // first: who changes another administrator at the same time waits here
            UserEntity user = UserRepository.current(em, id, version);
            audit.resource(user.name());
            UserAccount before = user.account(null);
            what.accept(em, user);
            em.flush(); // which gives it its version
            requireAdministrator(em);
            UserAccount after = UserRepository.account(em, user);
            UserAudit.tell(audit, before, after);
            return after;
        });
    }

    private static void requireAdministrator(EntityManager em) {
        if (UserRepository.all(em).stream().noneMatch(UserEntity::isEnabledAdministrator)) {
            throw new UserConflictException(Conflict.LAST_ADMINISTRATOR);
        }
    }
}

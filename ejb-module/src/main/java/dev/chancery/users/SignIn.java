package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.storage.Database;
import dev.chancery.users.SignInThrottle.Attempt;
import java.util.Optional;
import java.util.Set;

/**
 * Where callers come to be known: by their password or by an API token. Every failure looks the same, whether the name,
 * the password or the moment was wrong, and takes as long. Where people sign in at a provider, nobody comes in here and no
 * administrator is made. Injectable.
 */
public final class SignIn {
    private static final int LONGEST_PASSWORD = 4 * PasswordRules.MOST;
    private static final String ACTION = "session.begin";

    private final Database database;
    private final AccountTools tools;
    private final SignInRecords records;
    private final Callers callers;
    private final AuditTrail trail;
    private final boolean builtIn;
    private final Runnable opening;

    SignIn(
            Database database,
            AccountTools tools,
            SignInRecords records,
            Callers callers,
            AuditTrail trail,
            boolean builtIn,
            Runnable opening) {
        this.database = database;
        this.tools = tools;
        this.records = records;
        this.callers = callers;
        this.trail = trail;
        this.builtIn = builtIn;
        this.opening = opening;
    }

    /**
     * Says that there is a place where people sign in. From now on there is an administrator: when there are no users, one
     * is made, as soon as the database answers. Does not block.
     */
    public void open() {
        if (builtIn) {
            opening.run();
        }
    }

    /**
     * Begins a session by a name and a password; empty when that fails. Both ends of a session and its failures are audited,
     * repeated failures only now and then. Blocks for a good part of a second, at most for some when many others come as well.
     *
     * @param source the address of the request
     * @throws dev.chancery.storage.DatabaseUnavailableException when the database is away
     */
    public Optional<SignedInUser> begin(String name, String password, String source) {
        Optional<SignedInUser> user = inTurn(name, password, source, true);
        user.filter(now -> !tools.states().find(now.id()).filter(now::equals).isPresent())
                .ifPresent(news -> tools.states().refreshIfPossible());
        return user;
    }

    /**
     * A user by a name and a password for one request alone, which is no session and leaves a row only when it fails; empty when that
     * fails, or when the user has to choose a password first. Blocks as {@link #begin} does.
     *
     * @throws dev.chancery.storage.DatabaseUnavailableException when the database is away
     */
    public Optional<SignedInUser> once(String name, String password, String source) {
        return inTurn(name, password, source, false);
    }

    /**
     * A service by an API token, with the permissions that both its user and its role have now; empty when the token is
     * unknown, expired or revoked, or its user disabled. Blocks for the database.
     *
     * @throws dev.chancery.storage.DatabaseUnavailableException when it is away
     */
    public Optional<SignedInUser> byToken(String token) {
        return builtIn ? tools.tokens().use(token) : Optional.empty();
    }

    /**
     * A user as they are now, from memory; empty when they are disabled or deleted. A change is known here within a second.
     *
     * @param id of a user who signed in
     */
    public Optional<SignedInUser> current(String id) {
        if (!tools.states().isKnown()) {
            tools.states().refreshIfPossible();
        }
        return tools.states().find(id);
    }

    /** Calls a listener, on a thread of the container, soon after users were changed on any node. */
    public void onChange(Runnable listener) {
        tools.states().onChange(listener);
    }

    /** Writes down that a user ended their session. Blocks for the database. */
    public void end(SignedInUser user, String source) {
        callers.as(user.caller(source), () -> {
            records.end(user.name());
            return Boolean.TRUE;
        });
    }

    private Optional<SignedInUser> inTurn(String name, String password, String source, boolean session) {
        return builtIn ? tools.passwords().inTurn(() -> attempt(name, password, source, session)) : Optional.empty();
    }

    private Optional<SignedInUser> attempt(String name, String password, String source, boolean session) {
        Optional<UserEntity> user = database.transact(em -> UserRepository.find(em, shortened(name)));
        Attempt attempt = tools.throttle().begin(shortened(name), source, user.isPresent());
        if (!attempt.admitted()) {
            return Optional.empty();
        }
        String hash = user.map(UserEntity::passwordHash).orElse(null);
        boolean matches =
                password.length() <= LONGEST_PASSWORD && tools.passwords().matches(password, hash);
        Optional<SignedInUser> known = user.filter(found -> matches && found.enabled())
                .flatMap(found -> session ? admit(found, password, source) : onceOnly(found));
        known.ifPresentOrElse(
                found -> tools.throttle().succeeded(attempt), () -> tell(attempt, user.map(UserEntity::name)));
        return known;
    }

    private Optional<SignedInUser> admit(UserEntity user, String password, String source) {
        String hash = user.passwordHash();
        String renewed = tools.passwords().renewed(password, hash);
        return callers.as(user.signedIn().caller(source), () -> records.begin(user.id(), hash, renewed));
    }

    private static Optional<SignedInUser> onceOnly(UserEntity user) {
        return Optional.of(user.signedIn()).filter(found -> !found.mustChangePassword());
    }

    /** What was typed as a name that nobody has may be a password: it is not written down. */
    private void tell(Attempt attempt, Optional<String> name) {
        if (attempt.tells()) {
            Caller nobody = new Caller("", Caller.Kind.ANONYMOUS, attempt.source(), Set.of());
            String why = attempt.locks()
                    ? "Wrong name or password, once too often: locked for " + BackOff.LOCK.toMinutes() + " minutes."
                    : "Wrong name or password.";
            trail.refused(nobody, ACTION, "user", name.orElse("(unknown)"), why);
        }
    }

    private static String shortened(String name) {
        return name.length() <= UserNames.LONGEST ? name : name.substring(0, UserNames.LONGEST);
    }
}

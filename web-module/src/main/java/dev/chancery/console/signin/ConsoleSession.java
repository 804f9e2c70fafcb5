package dev.chancery.console.signin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.chancery.openid.OpenIdPerson;
import dev.chancery.users.SignedInUser;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who signed in to an HTTP session, and since when. Stands in the session itself. Thread-safe. */
public final class ConsoleSession {
    private static final String KEY = ConsoleSession.class.getName();
    private static final String LEFT = KEY + ".left";

    private final Instant begun;
    private final @Nullable OpenIdPerson person;
    private volatile SignedInUser user;
    private volatile boolean changing;
    private volatile Instant lastUsed;

    ConsoleSession(SignedInUser user, Instant begun) {
        this(user, null, begun);
    }

    ConsoleSession(OpenIdPerson person, Instant begun) {
        this(person.user(), person, begun);
    }

    private ConsoleSession(SignedInUser user, @Nullable OpenIdPerson person, Instant begun) {
        this.user = user;
        this.person = person;
        this.begun = begun;
        this.lastUsed = begun;
    }

    /** That of the page whose event is handled on this thread; empty when nobody has signed in, or outside of one. */
    public static Optional<ConsoleSession> current() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map(ConsoleSession::of);
    }

    private static @Nullable ConsoleSession of(WrappedSession session) {
        return session.getAttribute(KEY) instanceof ConsoleSession found ? found : null;
    }

    static Optional<ConsoleSession> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof ConsoleSession found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Leaves its HTTP session to nobody; false when that is not, or no longer, its own. */
    boolean leave(HttpSession session) {
        if (session.getAttribute(KEY) != this) {
            return false;
        }
        session.removeAttribute(KEY);
        session.setAttribute(LEFT, Boolean.TRUE);
        return true;
    }

    /** Whether a session in this HTTP session has ended, and none has begun since. */
    static boolean wasLeft(HttpSession session) {
        return session.getAttribute(LEFT) != null;
    }

    void putInto(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** Who signed in, as they are known now. */
    public SignedInUser user() {
        return user;
    }

    /** Who signed in, when that was at a provider, which alone knows them. */
    Optional<OpenIdPerson> person() {
        return Optional.ofNullable(person);
    }

    /** Whether the user may see nothing before they chose a password. */
    public boolean mustChangePassword() {
        return user.mustChangePassword();
    }

    /**
     * Goes on as the user who comes back from choosing another password, when all other sessions of theirs end. Until then it
     * does not end for being older than the choice.
     */
    void goOnAfter(Supplier<SignedInUser> change) {
        changing = true;
        try {
            user = change.get();
        } finally {
            changing = false;
        }
    }

    /** Whether all sessions that were as old as this one ended before a node came to know this of the user. */
    boolean isOlderThan(SignedInUser known) {
        return !changing && user.epoch() < known.epoch();
    }

    /** What is newer: this session's user or the one whom a node knows. */
    SignedInUser newer(SignedInUser known) {
        SignedInUser own = user;
        return known.epoch() < own.epoch() ? own : known;
    }

    void use(Instant now) {
        lastUsed = now;
    }

    boolean isOver(Instant now, Duration idle, Duration longest) {
        return now.isAfter(lastUsed.plus(idle)) || now.isAfter(begun.plus(longest));
    }
}

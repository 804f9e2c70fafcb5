package dev.chancery.console.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import dev.chancery.openid.OpenIdPerson;
import dev.chancery.users.SignIn;
import dev.chancery.users.SignedInUser;
import dev.chancery.users.UsersConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The sessions that somebody signed in to, on this node. One ends when it was idle or went on for too long, or when its
 * user was disabled, deleted or changed; its pages then go to where one signs in. Whom a provider knows is not looked at again
 * before they come from there once more.
 */
@ApplicationScoped
public class ConsoleSessions {
    private static final Duration FOR_LATE_REQUESTS = Duration.ofMinutes(3);

    private final Function<String, Optional<SignedInUser>> users;
    private final UsersConfig config;
    private final InstantSource clock;
    private final Map<ConsoleSession, HttpSession> sessions = new ConcurrentHashMap<>();

    @Inject
    ConsoleSessions(SignIn signIn, UsersConfig config) {
        this(signIn::current, config, Clock.systemUTC());
    }

    /** With users as they are known by their ids. */
    ConsoleSessions(Function<String, Optional<SignedInUser>> users, UsersConfig config, InstantSource clock) {
        this.users = users;
        this.config = config;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConsoleSessions() {
        this.users = null;
        this.config = null;
        this.clock = null;
    }

    /** Begins a session in a new HTTP session, whatever the browser came with. */
    void begin(HttpServletRequest request, SignedInUser user) {
        begin(request, new ConsoleSession(user, clock.instant()));
    }

    /** Begins a session of somebody whom the provider knows, in a new HTTP session as well. */
    void begin(HttpServletRequest request, OpenIdPerson person) {
        begin(request, new ConsoleSession(person, clock.instant()));
    }

    private void begin(HttpServletRequest request, ConsoleSession begun) {
        Optional.ofNullable(request.getSession(false)).ifPresent(http -> {
            end(http);
            discard(http);
        });
        HttpSession session = request.getSession(true);
        if (session.getId().equals(request.getRequestedSessionId())) {
            request.changeSessionId(); // the browser's id, which somebody else may know; a new one is left as it is
        }
        session.setMaxInactiveInterval(
                (int) config.idle().plus(FOR_LATE_REQUESTS).toSeconds());
        begun.putInto(session);
        sessions.put(begun, session);
    }

    /** The user of a request; empty when nobody has signed in to its session, which is ended when it is over. */
    Optional<SignedInUser> user(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        Optional<ConsoleSession> session = ConsoleSession.of(http);
        Optional<SignedInUser> user = session.flatMap(this::userOf);
        if (http != null && user.isEmpty()) {
            end(http);
            forget(http, request);
        }
        if (user.isPresent() && !isOfVaadin(request)) {
            session.ifPresent(used -> used.use(clock.instant()));
        }
        return user;
    }

    /** Ends the sessions that are over. */
    void sweep() {
        sessions.forEach((session, http) -> {
            if (userOf(session).isEmpty()) {
                end(session, http);
            }
        });
    }

    /**
     * Lets a session be nobody's, and sends its pages to where one signs in. The HTTP session stays for as long as they are
     * on their way: the server would close their connections together with it, before they know.
     */
    void end(HttpSession http) {
        ConsoleSession.of(http).ifPresent(session -> end(session, http));
    }

    private void end(ConsoleSession session, HttpSession http) {
        sessions.remove(session);
        try {
            if (session.leave(http)) {
                for (VaadinSession pages : VaadinSession.getAllSessions(http)) {
                    pages.access(() -> pages.getUIs().forEach(ConsoleSessions::sendToSignIn));
                }
            }
        } catch (IllegalStateException e) {
            // it has ended meanwhile
        }
    }

    /** And back again from there; a page that is there already is on its way in, and one may be on its way out. */
    private static void sendToSignIn(UI page) {
        Location shown = page.getInternals().getActiveViewLocation();
        if (shown.getPath().equals(SignInView.ROUTE)) {
            return;
        }
        if (!UserMenu.isLeaving(page)) {
            page.getPage().setLocation(SignInView.ended(OwnAddress.of(shown.getPathWithQueryParameters())));
            page.push();
        }
        page.close();
    }

    /** What a session left behind goes with the first request that is not one of its pages'. */
    private static void forget(HttpSession http, HttpServletRequest request) {
        if (!isOfVaadin(request) && ConsoleSession.wasLeft(http)) {
            discard(http);
        }
    }

    private static void discard(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException e) {
            // it has ended meanwhile
        }
    }

    /** The newer one of what the session and this node's memory know. */
    private Optional<SignedInUser> userOf(ConsoleSession session) {
        if (session.isOver(clock.instant(), config.idle(), config.longest())) {
            return Optional.empty();
        }
        if (session.person().isPresent()) {
            return Optional.of(session.user());
        }
        return users.apply(session.user().id())
                .filter(known -> !session.isOlderThan(known))
                .map(session::newer);
    }

    /** What a page asks of Vaadin, be it by itself or not: when somebody touches it, it says so (SessionUseServlet). */
    private static boolean isOfVaadin(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("").contains("v-r=");
    }
}

package dev.chancery.console.signin;

import dev.chancery.console.Incident;
import dev.chancery.openid.OpenId;
import dev.chancery.users.SignIn;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Ends a session, in all its pages. */
@WebServlet(SignOutServlet.PATH)
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/session/end";

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient ConsoleSessions sessions;

    @Inject
    private transient Instance<OpenId> openId;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!RequestOrigin.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        HttpSession session = request.getSession(false);
        Optional<ConsoleSession> begun = ConsoleSession.of(session);
        if (session != null) {
            sessions.end(session);
            request.changeSessionId();
        }
        begun.ifPresent(ended -> writeDown(ended, request));
        request.logout();
        Optional<URI> elsewhere = begun.flatMap(ConsoleSession::person)
                .flatMap(person -> openId.get().endAddress(person));
        if (elsewhere.isPresent()) {
            GoOn.send(response, elsewhere.get());
        } else {
            SeeOther.send(request, response, SignInView.ROUTE);
        }
    }

    /** The session is over, whether that can be written down or not. */
    private void writeDown(ConsoleSession ended, HttpServletRequest request) {
        try {
            String source = request.getRemoteAddr();
            ended.person()
                    .ifPresentOrElse(
                            person -> openId.get().end(person, source), () -> signIn.end(ended.user(), source));
        } catch (RuntimeException e) {
            Incident.report(e);
        }
    }
}

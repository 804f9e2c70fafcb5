package dev.chancery.console.signin;

import dev.chancery.console.Incident;
import dev.chancery.users.SignIn;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
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
        SeeOther.send(request, response, SignInView.ROUTE);
    }

    /** The session is over, whether that can be written down or not. */
    private void writeDown(ConsoleSession ended, HttpServletRequest request) {
        try {
            signIn.end(ended.user(), request.getRemoteAddr());
        } catch (RuntimeException e) {
            Incident.report(e);
        }
    }
}

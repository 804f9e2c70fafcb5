package dev.chancery.console.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Told by a page that somebody touches it (shell.js), at most every quarter of a minute. What a page asks of Vaadin says
 * nothing of that: a page that follows what happens asks by itself. That the session is used is noted where it is looked up,
 * as for every request.
 */
@WebServlet(SessionUseServlet.PATH)
public class SessionUseServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/session/use";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestOrigin.isOwn(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

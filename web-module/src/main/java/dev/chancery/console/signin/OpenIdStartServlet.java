package dev.chancery.console.signin;

import dev.chancery.console.Incident;
import dev.chancery.openid.OpenId;
import dev.chancery.openid.OpenIdException;
import dev.chancery.openid.OpenIdRequest;
import dev.chancery.openid.SignInMethod;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Sends a browser from {@link SignInView} to the provider. A link and no form, which a page's policy would keep within the console. */
@WebServlet(OpenIdStartServlet.PATH)
public class OpenIdStartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/session/openid/start";

    @Inject
    private transient SignInMethod method;

    @Inject
    private transient Instance<OpenId> openId;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (method.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String to = OwnAddress.of(request.getParameter("to"));
        if (!RequestOrigin.isOwn(request)) {
            SeeOther.send(request, response, SignInView.at(to));
            return;
        }
        try {
            boolean again = request.getParameter("again") != null;
            OpenIdRequest begun = openId.get().begin(root(request), again, request.getRemoteAddr());
            OpenIdRequests.keep(request.getSession(true), begun, to);
            SeeOther.sendAway(response, begun.address());
        } catch (OpenIdException e) {
            SeeOther.send(request, response, SignInView.refused(e.problem(), to));
        } catch (RuntimeException e) {
            Incident.report(e);
            SeeOther.send(request, response, SignInView.unavailable(to));
        }
    }

    /** As the browser knows it; whoever lies about it is sent back to where the provider knows nobody. */
    private static URI root(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString()).resolve(request.getContextPath() + "/");
    }
}

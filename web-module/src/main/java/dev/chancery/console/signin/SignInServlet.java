package dev.chancery.console.signin;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;

import dev.chancery.console.Incident;
import dev.chancery.openid.SignInMethod;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Takes the form of {@link SignInView}, and sends the browser on. */
@WebServlet(SignInServlet.PATH)
public class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/session/start";

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient SignInMethod method;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (method.provider().isPresent() || !RequestOrigin.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String to = OwnAddress.of(request.getParameter("to"));
        String name = request.getParameter("username");
        String password = request.getParameter("password");
        String next;
        try {
            boolean signedIn = name != null && password != null && signIn(name, password, request, response);
            next = signedIn ? afterSigningIn(request, to) : SignInView.failed(to);
        } catch (RuntimeException e) {
            Incident.report(e);
            next = SignInView.unavailable(to);
        }
        SeeOther.send(request, response, next);
    }

    private boolean signIn(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new SourcedCredential(name, password, request.getRemoteAddr(), true))
                        .newAuthentication(true));
        return status == SUCCESS;
    }

    private static String afterSigningIn(HttpServletRequest request, String to) {
        boolean first = ConsoleSession.of(request.getSession(false))
                .filter(ConsoleSession::mustChangePassword)
                .isPresent();
        return first ? ChangePasswordView.ROUTE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : to;
    }
}

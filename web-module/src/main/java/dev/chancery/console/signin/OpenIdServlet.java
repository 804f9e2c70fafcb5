package dev.chancery.console.signin;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;

import dev.chancery.console.Incident;
import dev.chancery.console.signin.OpenIdRequests.Pending;
import dev.chancery.openid.OpenId;
import dev.chancery.openid.OpenIdConfig;
import dev.chancery.openid.OpenIdException;
import dev.chancery.openid.OpenIdException.Problem;
import dev.chancery.openid.OpenIdPerson;
import dev.chancery.openid.SignInMethod;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where the provider sends a browser back to. What it says is taken once, and only from the browser that was sent there. */
@WebServlet("/" + OpenIdConfig.REDIRECT_PATH)
public class OpenIdServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecurityContext security;

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
        Optional<Pending> pending = OpenIdRequests.take(request.getSession(false), request.getParameter("state"));
        String next = pending.isPresent() ? answered(pending.get(), request, response) : unexpected(request);
        SeeOther.send(request, response, next);
    }

    private String answered(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        String to = pending.to();
        try {
            String code = request.getParameter("code");
            if (code == null || request.getParameter("error") != null) {
                return SignInView.refused(
                        openId.get().refused(request.getParameter("error"), request.getRemoteAddr()), to);
            }
            OpenIdPerson person =
                    openId.get().finish(pending.request(), code, request.getParameter("iss"), request.getRemoteAddr());
            return begins(person, request, response) ? to : SignInView.refused(Problem.FAILED, to);
        } catch (OpenIdException e) {
            return SignInView.refused(e.problem(), to);
        } catch (RuntimeException e) {
            Incident.report(e);
            return SignInView.unavailable(to);
        }
    }

    private boolean begins(OpenIdPerson person, HttpServletRequest request, HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new OpenIdCredential(person))
                        .newAuthentication(true));
        return status == SUCCESS;
    }

    /** Who has come in meanwhile, and went back in the browser, is not asked to do so again. */
    private String unexpected(HttpServletRequest request) {
        if (ConsoleSession.of(request.getSession(false)).isPresent()) {
            return "";
        }
        openId.get().unexpected(request.getRemoteAddr());
        return SignInView.refused(Problem.EXPIRED, "");
    }
}

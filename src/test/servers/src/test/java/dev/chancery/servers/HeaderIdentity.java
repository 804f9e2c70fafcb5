package dev.chancery.servers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Believes whom a request says that it comes from. */
@ApplicationScoped
public class HeaderIdentity implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String name = request.getHeader("test-caller");
        return name == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        new CallerPrincipal(name),
                        Set.of(request.getHeader("test-groups").split(",")));
    }
}

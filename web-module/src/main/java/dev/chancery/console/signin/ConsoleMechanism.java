package dev.chancery.console.signin;

import dev.chancery.users.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Tells the server who a request is from: one below {@code /api} by its own header alone, so that no other site can make a browser
 * send one; any other by its session, whose user is looked at each time. Whom a view is for, the views say.
 */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {
    private final IdentityStoreHandler stores;
    private final ConsoleSessions sessions;

    @Inject
    ConsoleMechanism(IdentityStoreHandler stores, ConsoleSessions sessions) {
        this.stores = stores;
        this.sessions = sessions;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConsoleMechanism() {
        this.stores = null;
        this.sessions = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isForServices(request)) {
            return byHeader(request, response, context);
        }
        Credential given = context.getAuthParameters() == null
                ? null
                : context.getAuthParameters().getCredential();
        if (given instanceof OpenIdCredential fromTheProvider) {
            sessions.begin(request, fromTheProvider.person());
            return known(fromTheProvider.person().user(), context);
        }
        if (given != null) {
            return bySigningIn(given, request, context);
        }
        return sessions.user(request).map(user -> known(user, context)).orElseGet(context::doNothing);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }

    /** Not by the request's URI, which can be written in many ways. */
    private static boolean isForServices(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.equals("/api") || path.startsWith("/api/");
    }

    private AuthenticationStatus bySigningIn(Credential given, HttpServletRequest request, HttpMessageContext context) {
        Optional<SignedInUser> user = user(stores.validate(given));
        if (user.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        sessions.begin(request, user.get());
        return known(user.get(), context);
    }

    private AuthenticationStatus byHeader(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Credential> given = AuthorizationHeader.credential(request);
        Optional<SignedInUser> user = given.flatMap(credential -> user(stores.validate(credential)));
        if (user.isPresent()) {
            return known(user.get(), context);
        }
        AuthorizationHeader.challenge(request, response);
        if (context.isProtected()) {
            return context.responseUnauthorized();
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // otherwise Open Liberty would run what is asked for
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static Optional<SignedInUser> user(CredentialValidationResult result) {
        return result.getStatus() == Status.VALID && result.getCallerPrincipal() instanceof KnownCaller caller
                ? Optional.of(caller.user())
                : Optional.empty();
    }

    private static AuthenticationStatus known(SignedInUser user, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(new CallerPrincipal(user.name()), user.groups());
    }
}

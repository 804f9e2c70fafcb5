package dev.chancery.api;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody in who is not signed in, also not to find out which paths there are. */
@Provider
@PreMatching
@ApplicationScoped
public class SignedInOnly implements ContainerRequestFilter {
    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    Callers callers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (callers.current().kind() == Caller.Kind.ANONYMOUS) {
            Problem problem = Problems.of(
                    ProblemKind.NOT_SIGNED_IN.status(),
                    request.getUriInfo().getRequestUri().getRawPath());
            request.abortWith(Response.fromResponse(ProblemAnswers.answer(problem))
                    .header("WWW-Authenticate", "Bearer realm=\"Chancery\"")
                    .header("WWW-Authenticate", "Basic realm=\"Chancery\", charset=\"UTF-8\"")
                    .build());
        }
    }
}

package dev.chancery.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure with a {@link Problem}, whatever form the caller asked for. */
@Provider
public class ProblemAnswers implements ExceptionMapper<Throwable> {
    private static final int SECONDS_UNTIL_AGAIN = 5;

    @Context
    @SuppressWarnings("NullAway.Init") // the container's
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return answer(Problems.of(failure, uri.getRequestUri().getRawPath()));
    }

    static Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .header("Content-Type", Problem.MEDIA_TYPE)
                .entity(problem.toBytes());
        if (problem.status() == ProblemKind.UNAVAILABLE.status()) {
            answer.header("Retry-After", SECONDS_UNTIL_AGAIN);
        }
        return answer.build();
    }
}

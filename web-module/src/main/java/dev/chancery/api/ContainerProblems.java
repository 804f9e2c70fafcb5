package dev.chancery.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the server itself refuses below {@code /api}, such as a caller who is not known, as a {@link Problem}. */
public final class ContainerProblems {
    private ContainerProblems() {}

    /** Whether an error dispatch is for a request to the API. */
    public static boolean isForTheApi(HttpServletRequest request) {
        String below = request.getContextPath() + "/api";
        String path = path(request);
        return path.equals(below) || path.startsWith(below + "/");
    }

    /**
     * Answers it.
     *
     * @throws IOException when the caller is gone
     */
    public static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(problem.toBytes());
    }

    /** What the server calls the caller's mistake, such as a path that it does not take, is no incident. */
    private static Problem problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean isTheirs = status instanceof Integer code && code >= 400 && code < 500;
        if (!isTheirs && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Problems.of(failure, path(request));
        }
        return Problems.of(status instanceof Integer code ? code : ProblemKind.NOT_FOUND.status(), path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }
}

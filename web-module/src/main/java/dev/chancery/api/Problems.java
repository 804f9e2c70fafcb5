package dev.chancery.api;

import dev.chancery.access.NotAllowedException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.problems.ConflictException;
import dev.chancery.problems.Incidents;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of every failure what a caller may know of it: of what nobody expected, nothing but an id. */
public final class Problems {
    private static final int DEEPEST = 20;
    private static final String HOW_TO_SIGN_IN =
            "Sign in by the header Authorization: as Bearer with a token, or as Basic with name and password.";

    private Problems() {}

    /**
     * The problem of a failure. What is internal is logged.
     *
     * @param instance the path that was asked for
     */
    public static Problem of(Throwable failure, String instance) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(cause, instance).stream())
                .findFirst()
                .orElseGet(() -> internal(failure, instance));
    }

    /** The problem of an answer that the server made by itself, such as for a method that is not there. */
    public static Problem of(int status, String instance) {
        ProblemKind kind = ProblemKind.of(status);
        Problem problem =
                Problem.of(kind, kind == ProblemKind.NOT_SIGNED_IN ? HOW_TO_SIGN_IN : kind.title() + ".", instance);
        return new Problem(problem.type(), problem.title(), status, problem.detail(), instance, null, null);
    }

    private static Optional<Problem> known(Throwable failure, String instance) {
        if (failure instanceof InvalidValueException invalid) {
            return Optional.of(invalid(invalid.field(), text(invalid), instance));
        }
        if (failure instanceof MalformedFieldException malformed) {
            return Optional.of(invalid(malformed.field(), text(malformed) + ".", instance));
        }
        if (failure instanceof RefusedException refused) {
            return Optional.of(Problem.of(refused.kind(), text(refused), instance));
        }
        return Optional.ofNullable(kind(failure)).map(kind -> Problem.of(kind, text(failure), instance));
    }

    private static @Nullable ProblemKind kind(Throwable failure) {
        if (failure instanceof NotAllowedException) {
            return ProblemKind.NOT_ALLOWED;
        }
        if (failure instanceof NoSuchPromptException) {
            return ProblemKind.NOT_FOUND;
        }
        if (failure instanceof ConflictException || failure instanceof KeyException) {
            return ProblemKind.CONFLICT;
        }
        boolean away = failure instanceof DatabaseUnavailableException || failure instanceof ClaudeException;
        return away ? ProblemKind.UNAVAILABLE : null;
    }

    private static Problem internal(Throwable failure, String instance) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return of(web.getResponse().getStatus(), instance);
        }
        return Problem.of(ProblemKind.INTERNAL, "The server log has more under the id of this incident.", instance)
                .under(Incidents.report(failure));
    }

    private static Problem invalid(String field, String detail, String instance) {
        return Problem.of(ProblemKind.INVALID_VALUE, detail, instance).at(field);
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.problems.ConflictException;
import dev.chancery.prompts.PromptFailures;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    private static final String PATH = "/chancery/api/v1/keys";

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(new InvalidRequestException("limit", "must be from 1 to 500"), 400, "invalid-value"),
                Arguments.of(new MalformedFieldException("messages[0]", "must be an object"), 400, "invalid-value"),
                Arguments.of(new NotAllowedException(Permission.READ_KEYS), 403, "not-allowed"),
                Arguments.of(RefusedException.notFound("key"), 404, "not-found"),
                Arguments.of(PromptFailures.none(dev.chancery.problems.Conflict.PROMPT_GONE, "p"), 404, "not-found"),
                Arguments.of(new Conflict("The key was changed."), 409, "conflict"),
                Arguments.of(new KeyException(ErrorDetails.of("No key."), null), 409, "conflict"),
                Arguments.of(new UnavailableException(ErrorDetails.of("Overloaded."), null), 503, "unavailable"),
                Arguments.of(new RefusedException(ProblemKind.TOO_LARGE, "Too large."), 413, "too-large"),
                Arguments.of(new DatabaseUnavailableException("Not now.", null), 503, "unavailable"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void saysWhatCanBeDone(RuntimeException failure, int status, String type) {
        Problem problem = Problems.of(new IllegalStateException("around", failure), PATH);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("urn:chancery:problem:" + type);
        assertThat(problem.detail()).startsWith(failure.getMessage());
        assertThat(problem.instance()).isEqualTo(PATH);
        assertThat(problem.incident()).isNull();
    }

    @Test
    void namesTheField() {
        assertThat(Problems.of(new InvalidRequestException("limit", "must be less"), PATH)
                        .field())
                .isEqualTo("limit");
        assertThat(Problems.of(new MalformedFieldException("a.b", "must be a text"), PATH)
                        .field())
                .isEqualTo("a.b");
    }

    @Test
    void tellsNothingOfWhatNobodyExpected() {
        Problem problem = Problems.of(new IllegalStateException("jdbc:h2:secret"), PATH);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.incident()).hasSize(8);
        assertThat(text(problem)).doesNotContain("secret", "IllegalState").contains(problem.incident());
    }

    @Test
    void endsWhereCausesGoRound() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(Problems.of(one, PATH).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(
            value = Response.Status.class,
            names = {"NOT_FOUND", "METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE", "UNSUPPORTED_MEDIA_TYPE"})
    void answersWhatTheServerFoundWithoutItsWords(Response.Status status) {
        Problem problem = Problems.of(status.getStatusCode(), PATH);

        assertThat(problem.status()).isEqualTo(status.getStatusCode());
        assertThat(problem.detail()).isEqualTo(problem.title() + ".");
    }

    @Test
    void keepsAStatusThatHasNoKindOfItsOwn() {
        assertThat(Problems.of(418, PATH).status()).isEqualTo(418);
        assertThat(Problems.of(502, PATH).status()).isEqualTo(502);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(text(Problems.of(404, "/x")))
                .isEqualTo("{\"type\":\"urn:chancery:problem:not-found\",\"title\":\"There is no such thing\","
                        + "\"status\":404,\"detail\":\"There is no such thing.\",\"instance\":\"/x\"}");
    }

    private static String text(Problem problem) {
        return new String(problem.toBytes(), StandardCharsets.UTF_8);
    }

    private static final class Conflict extends ConflictException {
        private static final long serialVersionUID = 1L;

        Conflict(String message) {
            super(message);
        }
    }
}

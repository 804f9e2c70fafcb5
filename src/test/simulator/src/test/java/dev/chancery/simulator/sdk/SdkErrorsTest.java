package dev.chancery.simulator.sdk;

import static dev.chancery.simulator.sdk.SdkSession.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.Message;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkErrorsTest {

    private static SdkSession session;
    private static AnthropicClient unyielding;

    @BeforeAll
    static void start() {
        session = new SdkSession();
        unyielding = session.client(0);
    }

    @AfterAll
    static void stop() {
        unyielding.close();
        session.close();
    }

    @BeforeEach
    void reset() {
        session.simulator.reset();
    }

    private static AnthropicServiceException failure(AnthropicClient client, String prompt) {
        return catchThrowableOfType(AnthropicServiceException.class, () -> client.messages()
                .create(asking(prompt).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, invalid_request_error",
        "401, UnauthorizedException, authentication_error",
        "402, PaymentRequiredException, billing_error",
        "403, PermissionDeniedException, permission_error",
        "404, NotFoundException, not_found_error",
        "408, RequestTimeoutException, timeout_error",
        "409, ConflictException, conflict_error",
        "413, ContentTooLargeException, request_too_large",
        "422, UnprocessableEntityException, invalid_request_error",
        "429, RateLimitException, rate_limit_error",
        "500, InternalServerException, api_error",
        "503, ServiceUnavailableException, api_error",
        "504, GatewayTimeoutException, timeout_error",
        "529, OverloadedException, overloaded_error"
    })
    void isTheSdksExceptionForEachStatus(int status, String exception, String type) {
        AnthropicServiceException failure = failure(unyielding, "[[sim: status=" + status + "]]");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.errorType().orElseThrow().asString()).isEqualTo(type);
        assertThat(failure.requestId()).isPresent();
    }

    @Test
    void carriesTheErrorCode() {
        AnthropicServiceException failure =
                failure(unyielding, "[[sim: status=429;error-code=enforced_spend_limit_reached]]");

        assertThat(failure.errorCode()).contains("enforced_spend_limit_reached");
        assertThat(failure.headers().values("retry-after")).isEmpty();
    }

    @Test
    void survivesTheSdkReadingHtml() {
        assertThat(failure(unyielding, "[[sim: status=502;body=html]]").statusCode())
                .isEqualTo(502);
    }

    @Test
    void makesTheSdkWaitAndTryAgain() {
        Instant start = Instant.now();
        Message message = session.create(asking("[[sim: status=429;retry-after-ms=120;times=1]]"));

        assertThat(message.id()).startsWith("msg_");
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        assertThat(session.simulator.stats().attempts()).isEqualTo(2);
    }

    @Test
    void isOverloadedTwiceAndThenAnswers() {
        Message message = session.create(asking("[[sim: status=529;retry-after-ms=5;times=2]]"));

        assertThat(message.id()).startsWith("msg_");
        assertThat(session.simulator.oracle().entries())
                .extracting(entry -> entry.status())
                .containsExactly(529, 529, 200);
    }

    @Test
    void canForbidTheSdkToTryAgain() {
        failure(session.client, "[[sim: status=500;x-should-retry=false]]");

        assertThat(session.simulator.stats().attempts()).isEqualTo(1);
    }

    @Test
    void refusesARevokedKey() {
        AnthropicClient revoked = AnthropicOkHttpClient.builder()
                .baseUrl(session.simulator.uri().toString())
                .apiKey("sk-ant-revoked-1")
                .build();

        assertThat(failure(revoked, "Hello").statusCode()).isEqualTo(401);
        revoked.close();
    }

    @Test
    void takesTheKeyEitherWay() {
        AnthropicClient header = AnthropicOkHttpClient.builder()
                .baseUrl(session.simulator.uri().toString())
                .putHeader("x-api-key", SdkSession.KEY)
                .build();
        header.messages().create(asking("Hello").build());
        session.create(asking("Hello"));

        assertThat(session.simulator.oracle().entries())
                .extracting(entry -> entry.keyId())
                .hasSize(2)
                .containsOnly("1255558df586");
        header.close();
    }
}

package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.SteppedTime;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {
    private final Errors errors = new Errors(new JsonCodec());
    private final SteppedTime time = new SteppedTime();
    private final RetryRules rules = new RetryRules(new RetryBudget());

    @ParameterizedTest
    @CsvSource({
        "400, false, false",
        "401, true,  false",
        "402, false, false",
        "403, false, false",
        "404, false, false",
        "408, true,  true",
        "409, true,  true",
        "413, false, false",
        "422, false, false",
        "429, true,  false",
        "500, true,  true",
        "502, true,  true",
        "503, true,  true",
        "504, true,  true",
        "529, true,  true",
        "307, false, false",
    })
    void repeatsWhatMayPass(int status, boolean retry, boolean faultOfService) {
        RetryRules.Verdict verdict = judge(call(CallOptions.DEFAULT), error(status, null), Map.of());

        assertThat(verdict.retry()).isEqualTo(retry);
        assertThat(verdict.faultOfService()).isEqualTo(faultOfService);
    }

    @Test
    void repeatsNoSpendingLimitAndAnyRejectedKeyWhateverTheApiSays() {
        Call<?> call = call(CallOptions.DEFAULT);

        assertThat(judge(call, error(402, null), Map.of("x-should-retry", "true"))
                        .retry())
                .isFalse();
        assertThat(judge(call, error(401, null), Map.of("x-should-retry", "false"))
                        .retry())
                .isTrue();
    }

    @Test
    void obeysTheApisOwnWord() {
        Call<?> call = call(CallOptions.DEFAULT);

        assertThat(judge(call, error(529, null), Map.of("x-should-retry", "false"))
                        .retry())
                .isFalse();
        assertThat(judge(call, error(400, null), Map.of("x-should-retry", "true"))
                        .retry())
                .isTrue();
        assertThat(judge(call, error(529, null), Map.of("x-should-retry", "perhaps"))
                        .retry())
                .isTrue();
        assertThat(judge(call, error(400, null), Map.of("x-should-retry", "TRUE?"))
                        .retry())
                .isFalse();
    }

    @Test
    void doesNotRepeatWhatASpendLimitRefused() {
        ClaudeException limit = errors.of(
                429, null, null, "{\"error\":{\"details\":{\"error_code\":\"enforced_spend_limit_reached\"}}}");

        assertThat(judge(call(CallOptions.DEFAULT), limit, Map.of()).retry()).isFalse();
    }

    @Test
    void repeatsWhatGotNoAnswer() {
        Call<?> call = call(CallOptions.DEFAULT);

        assertThat(rules.judge(call, new UnavailableException(ErrorDetails.of("reset"), null), Optional.empty())
                        .retry())
                .isTrue();
        assertThat(rules.judge(call, new DeadlineExceededException(ErrorDetails.of("silent"), null), Optional.empty())
                        .retry())
                .isTrue();
        assertThat(rules.judge(
                                call,
                                new StreamInterruptedException(ErrorDetails.of("cut"), null, null),
                                Optional.empty())
                        .retry())
                .isTrue();
        assertThat(rules.judge(call, new UnreadableAnswerException(ErrorDetails.of("junk"), null), Optional.empty())
                        .retry())
                .isFalse();
        assertThat(rules.judge(call, new CallCancelledException(ErrorDetails.of("stop"), null), Optional.empty())
                        .retry())
                .isFalse();
    }

    @Test
    void pausesAsLongAsAnUnavailableServiceAsks() {
        RetryRules.Verdict verdict = judge(call(CallOptions.DEFAULT), error(503, Duration.ofSeconds(3)), Map.of());

        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(verdict.parkKeyFor()).isNull();
    }

    @Test
    void parksTheKeyAsLongAsARateLimitAsks() {
        RetryRules.Verdict verdict = judge(call(CallOptions.DEFAULT), error(429, Duration.ofSeconds(90)), Map.of());

        assertThat(verdict.retry()).isTrue();
        assertThat(verdict.pause()).isZero();
        assertThat(verdict.parkKeyFor()).isEqualTo(Duration.ofSeconds(90));
        assertThat(judge(call(CallOptions.DEFAULT), error(429, null), Map.of()).parkKeyFor())
                .as("without retry-after")
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotPauseBeyondTheDeadline() {
        Call<?> call = call(CallOptions.DEFAULT);

        assertThat(judge(call, error(503, Duration.ofSeconds(59)), Map.of()).retry())
                .isTrue();
        RetryRules.Verdict late = judge(call, error(503, Duration.ofSeconds(61)), Map.of());
        assertThat(late.retry()).isFalse();
        assertThat(late.pause()).isZero();
        time.advance(Duration.ofSeconds(60));
        assertThat(judge(call, error(503, null), Map.of()).retry()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void repeatsNoMoreThanTheCallerAllows(int most) {
        Call<?> call = call(CallOptions.DEFAULT.maxAttempts(most));
        for (int attempt = 1; attempt <= most; attempt++) {
            call.begin();
            assertThat(judge(call, error(529, null), Map.of()).retry())
                    .as("after attempt %d of %d", attempt, most)
                    .isEqualTo(attempt < most);
        }
    }

    @Test
    void repeatsNoMoreThanTheBudgetAllows() {
        Call<?> call = call(CallOptions.DEFAULT);
        for (int i = 0; i < 10; i++) {
            assertThat(judge(call, error(529, null), Map.of()).retry()).isTrue();
        }

        assertThat(judge(call, error(529, null), Map.of()).retry()).isFalse();
    }

    @Test
    void takesNothingOutOfTheBudgetForWhatIsNotRepeated() {
        RetryBudget budget = new RetryBudget();
        RetryRules frugal = new RetryRules(budget);
        Call<?> call = call(CallOptions.DEFAULT.maxAttempts(1));
        call.begin();
        for (int i = 0; i < 50; i++) {
            frugal.judge(call, error(400, null), Optional.empty());
            frugal.judge(call, error(529, null), Optional.empty());
        }

        assertThat(budget.takeRetry()).isTrue();
    }

    @Test
    void aStormIsRepeatedByNoMoreThanATenthAndASmallStock() {
        RetryBudget budget = new RetryBudget();
        int retries = 0;
        for (int calls = 1; calls <= 10_000; calls++) {
            budget.called();
            while (retries <= calls && budget.takeRetry()) {
                retries++;
            }
            assertThat(retries).isLessThanOrEqualTo(10 + calls / 10);
        }

        assertThat(retries).as("and the tenth is given").isGreaterThanOrEqualTo(1000);
    }

    @Test
    void theStockDoesNotGrowInQuietTimes() {
        RetryBudget budget = new RetryBudget();
        for (int i = 0; i < 100_000; i++) {
            budget.called();
        }
        int retries = 0;
        while (retries < 100 && budget.takeRetry()) {
            retries++;
        }

        assertThat(retries).isEqualTo(10);
    }

    private RetryRules.Verdict judge(Call<?> call, ClaudeException failure, Map<String, String> headers) {
        Map<String, List<String>> all = new java.util.HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        HttpAnswer answer = HttpAnswer.of(
                failure.status(), HttpHeaders.of(all, (name, value) -> true), InputStream.nullInputStream());
        return rules.judge(call, failure, Optional.of(answer));
    }

    private ClaudeException error(int status, Duration retryAfter) {
        return errors.of(status, null, retryAfter, "{\"error\":{\"type\":\"some_error\",\"message\":\"m\"}}");
    }

    private Call<?> call(CallOptions options) {
        return new Call<>(
                RawRequest.get("/v1/models"),
                options,
                (answer, call) -> "read",
                new Deadline(time, Duration.ofMinutes(1)),
                Duration.ofSeconds(5));
    }
}

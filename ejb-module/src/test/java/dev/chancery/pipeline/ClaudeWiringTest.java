package dev.chancery.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.Timings;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.messages.http.MessagesApi;
import dev.chancery.simulator.oracle.Digests;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.simulator.script.Script;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The injected Claude: retries, keys, deadlines, circuit breaker and bulkhead together. */
@Timeout(180)
class ClaudeWiringTest {
    public record City(String name, int inhabitants, List<String> rivers) {}

    @Test
    void answers() {
        try (Wiring wiring = new Wiring()) {
            assertThat(send(wiring, "text=Hello").text()).isEqualTo("Hello");
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @Test
    void repeatsWhatMayPass() {
        try (Wiring wiring = new Wiring()) {
            assertThat(send(wiring, "status=529;times=2|text=Hello").text()).isEqualTo("Hello");
            assertThat(wiring.attempts()).extracting(Entry::status).containsExactly(529, 529, 200);
        }
    }

    @Test
    void givesUpAfterThreeAttempts() {
        try (Wiring wiring = new Wiring()) {
            ClaudeException failure = failure(wiring, "status=529");

            assertThat(failure).isInstanceOf(UnavailableException.class);
            assertThat(failure.status()).isEqualTo(529);
            assertThat(failure.requestId())
                    .as("of the last attempt")
                    .hasValue(wiring.attempts().get(2).requestId());
            assertThat(wiring.attempts()).hasSize(3);
        }
    }

    @Test
    void isOverriddenByTheSpecificationsProperties() {
        try (Wiring wiring = new Wiring("@Retry/maxRetries", "0")) {
            assertThat(failure(wiring, "status=529").status()).isEqualTo(529);
            assertThat(wiring.attempts()).hasSize(1);
        }
        try (Wiring wiring = new Wiring("@Retry/maxRetries", "4")) {
            assertThat(send(wiring, "status=529;times=4|text=x").text()).isEqualTo("x");
            assertThat(wiring.attempts()).hasSize(5);
        }
    }

    @Test
    void keepsToItsAttemptsWithTheDelayOfTheAnnotation() throws Exception {
        Timings.timed(Duration.ofMillis(2600), () -> {
            try (Wiring wiring = new Wiring("@Retry/delay", "400", "@Retry/jitter", "399")) {
                Duration taken = took(() -> failure(wiring, "status=529"));
                assertThat(wiring.attempts()).hasSize(3);
                return taken;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "status=529;x-should-retry=false, UnavailableException",
        "status=429;error-code=enforced_spend_limit_reached, SpendLimitException",
        "status=429;error-code=ramp_limit_exceeded;retry-after-ms=1, SpendLimitException",
        "status=400, InvalidRequestException",
        "status=402, SpendLimitException",
        "status=403, KeyException",
        "status=404, InvalidRequestException",
        "status=413, InvalidRequestException",
        "status=422, InvalidRequestException",
        "status=200;body=html, UnreadableAnswerException",
        "redirect=http://127.0.0.1:1/, UnavailableException",
    })
    void doesNotRepeatWhatCannotPass(String directives, String expected) {
        try (Wiring wiring = new Wiring()) {
            assertThat(failure(wiring, directives).getClass().getSimpleName()).isEqualTo(expected);
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=408",
                "status=409",
                "status=500",
                "status=502;body=html",
                "status=503;body=empty",
                "status=504",
                "status=400;x-should-retry=true",
                "reset=before-headers",
                "reset=after-headers",
                "cut=before-headers",
                "cut=bytes:30"
            })
    void repeatsAfterEveryPassingFault(String directives) {
        try (Wiring wiring = new Wiring()) {
            assertThat(send(wiring, directives + ";times=1|text=x").text()).isEqualTo("x");
        }
    }

    @Test
    void repeatsAfterSilence() throws Exception {
        Timings.inThreeTries(() -> {
            try (Wiring wiring = new Wiring("chancery.timeout.first-byte", "PT0.3S")) {
                assertThat(send(wiring, "accept-silent;times=1|text=x").text()).isEqualTo("x");
            }
        });
    }

    @Test
    void repeatsOnAConnectionThatTheServerClosed() {
        try (Wiring wiring = new Wiring()) {
            assertThat(send(wiring, "close-idle=next;text=x").text()).isEqualTo("x");
            assertThat(send(wiring, "text=y").text()).isEqualTo("y");
            for (int i = 0; i < 10; i++) {
                assertThat(send(wiring, "close-idle;text=z").text()).isEqualTo("z");
            }
        }
    }

    @Test
    void obeysTheCallersOwnBound() {
        try (Wiring wiring = new Wiring()) {
            for (int most = 1; most <= 3; most++) {
                wiring.simulator().reset();
                CallOptions options = CallOptions.DEFAULT.maxAttempts(most);
                assertThatExceptionOfType(UnavailableException.class)
                        .isThrownBy(() -> wiring.claude().send(Wiring.request("[[sim: status=529]]"), options));
                assertThat(wiring.attempts()).hasSize(most);
            }
        }
    }

    @Test
    void aStormIsNotMadeWorse() {
        try (Wiring wiring = new Wiring("@CircuitBreaker/requestVolumeThreshold", "100000")) {
            wiring.simulator().script("status=529");
            for (int i = 0; i < 100; i++) {
                assertThatExceptionOfType(UnavailableException.class)
                        .isThrownBy(() -> wiring.claude().send(Wiring.request("x")));
            }

            assertThat(wiring.attempts()).hasSizeBetween(100, 120);
        }
    }

    @Test
    void takesAnotherKeyForARejectedOne() {
        try (Wiring wiring = new Wiring("chancery.keys", "second", "chancery.keys.second.api-key", "test-key-2")) {
            wiring.simulator().script(Script.normal().withKey("test-key-1", "status=401"));

            for (int i = 0; i < 3; i++) {
                assertThat(send(wiring, "text=x").text()).isEqualTo("x");
            }
            assertThat(wiring.attempts()).extracting(Entry::status).containsExactly(401, 200, 200, 200);
            assertThat(wiring.attempts())
                    .extracting(Entry::keyId)
                    .endsWith(Digests.keyId("test-key-2"), Digests.keyId("test-key-2"));
        }
    }

    @Test
    void saysWhichKeyWasRejected() {
        try (Wiring wiring = new Wiring("anthropic.api-key", "canary-key-that-is-quite-long-and-secret-indeed-1234")) {
            ClaudeException failure = failure(wiring, "status=401");

            assertThat(failure)
                    .isInstanceOf(KeyException.class)
                    .hasMessageEndingWith(" The rejected key is default (canary-key...1234).");
            assertThat(wiring.attempts()).hasSize(1);
            assertThatExceptionOfType(KeyException.class)
                    .isThrownBy(() -> send(wiring, "text=x"))
                    .withMessageContaining("default (canary-key...1234)");
            assertThat(wiring.attempts()).as("not tried again soon").hasSize(1);
        }
    }

    @Test
    void takesAnotherKeyWhileALimitedOneRests() {
        try (Wiring wiring = new Wiring("chancery.keys", "second", "chancery.keys.second.api-key", "test-key-2")) {
            wiring.simulator().script(Script.normal().withKey("test-key-1", "status=429;retry-after=60"));
            long start = System.nanoTime();

            for (int i = 0; i < 3; i++) {
                assertThat(send(wiring, "text=x").text()).isEqualTo("x");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(30)); // not the minute
            assertThat(wiring.attempts()).extracting(Entry::status).containsExactly(429, 200, 200, 200);
        }
    }

    @Test
    void waitsAsLongAsTheOnlyKeyMustRest() throws Exception {
        Timings.timed(Duration.ofMillis(1400), () -> {
            try (Wiring wiring = new Wiring()) {
                String directives = "status=429;retry-after-ms=400;times=1|text=x";
                Duration taken =
                        took(() -> assertThat(send(wiring, directives).text()).isEqualTo("x"));

                assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(400));
                assertThat(wiring.attempts()).hasSize(2);
                return taken;
            }
        });
    }

    @Test
    void saysAtOnceThatALimitLastsLongerThanTheCall() {
        try (Wiring wiring = new Wiring()) {
            long start = System.nanoTime();
            RateLimitedException failure = catchThrowableOfType(RateLimitedException.class, () -> wiring.claude()
                    .send(
                            Wiring.request("[[sim: status=429;retry-after=30]]"),
                            CallOptions.DEFAULT.timeout(Duration.ofSeconds(10))));

            assertThat(failure.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10)); // nor the 30
            assertThat(wiring.attempts()).hasSize(1);
            assertThatExceptionOfType(RateLimitedException.class)
                    .as("the key rests for the next call too")
                    .isThrownBy(() -> wiring.claude()
                            .send(Wiring.request("x"), CallOptions.DEFAULT.timeout(Duration.ofSeconds(1))));
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ttft=5000",
                "accept-silent",
                "stall=after-headers",
                "drip=50",
                "status=503;retry-after-ms=200",
                "status=503;retry-after=30",
                "status=529;ttft=200",
                "status=429;retry-after-ms=200",
                "reset=before-headers;ttft=200"
            })
    void isOverASecondAfterTheDeadlineAtTheLatest(String directives) throws Exception {
        Timings.timed(Duration.ofMillis(1500), () -> {
            try (Wiring wiring = new Wiring("@Retry/delay", "400", "@Retry/jitter", "399")) {
                CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofMillis(500));
                wiring.claude().countTokens(Wiring.request("warm up"));
                MessageRequest request = Wiring.request("[[sim: " + directives + "]]");
                CompletableFuture<Duration> sent = CompletableFuture.supplyAsync(
                        () -> untilItFails(() -> wiring.claude().send(request, options)));
                Duration streamed = untilItFails(
                        () -> wiring.claude().stream(request, options).message());
                return streamed.compareTo(sent.join()) > 0 ? streamed : sent.join();
            }
        });
    }

    @Test
    void theCircuitBreakerOpens() {
        try (Wiring wiring = opened("60000")) {
            UnavailableException open = (UnavailableException) failure(wiring, "text=x");
            assertThat(open).hasMessageContaining("circuit breaker");
            assertThat(open.retryAfter()).isPresent();
            assertThat(wiring.attempts()).as("nothing was sent").isEmpty();
        }
    }

    @Test
    void theCircuitBreakerClosesAgain() {
        try (Wiring wiring = opened("300")) {
            LockSupport.parkNanos(Duration.ofMillis(350).toNanos());
            assertThat(send(wiring, "text=x").text()).as("half open").isEqualTo("x");
            assertThat(send(wiring, "text=y").text()).isEqualTo("y");
            assertThat(send(wiring, "text=z").text()).as("closed").isEqualTo("z");
        }
    }

    /** With a circuit breaker that has just opened, for so many milliseconds. */
    private static Wiring opened(String delay) {
        Wiring wiring = new Wiring(
                "@Retry/maxRetries", "0",
                "@CircuitBreaker/requestVolumeThreshold", "4",
                "@CircuitBreaker/delay", delay,
                "@CircuitBreaker/successThreshold", "2");
        wiring.simulator().script("status=529");
        for (int i = 0; i < 4; i++) {
            assertThat(failure(wiring, "id=" + i).status()).isEqualTo(529);
        }
        wiring.simulator().reset();
        return wiring;
    }

    @Test
    void refusalsDoNotOpenTheCircuitBreaker() {
        try (Wiring wiring = new Wiring("@CircuitBreaker/requestVolumeThreshold", "4")) {
            for (int i = 0; i < 12; i++) {
                assertThat(failure(wiring, "status=400").status()).isEqualTo(400);
            }
            assertThat(send(wiring, "text=x").text()).isEqualTo("x");
        }
    }

    @Test
    void theBulkheadRefusesWhatIsTooMuch() throws Exception {
        Timings.inThreeTries(() -> {
            try (Wiring wiring = new Wiring("@Bulkhead/value", "1")) {
                CompletableFuture<Message> first =
                        CompletableFuture.supplyAsync(() -> send(wiring, "text=x;ttft=1000"));
                await(() -> wiring.simulator().stats().open() == 1);

                assertThat(failure(wiring, "text=y"))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("bulkhead");
                assertThat(first.get(60, TimeUnit.SECONDS).text()).isEqualTo("x");
            }
        });
    }

    @Test
    void streamsAreRepeatedUntilTheirFirstContent() throws Exception {
        try (Wiring wiring = new Wiring()) {
            for (String fault : List.of("status=529", "cut=event:1", "reset=event:1")) {
                assertRepeated(wiring, fault);
            }
        }
        Timings.inThreeTries(() -> {
            try (Wiring wiring = new Wiring("chancery.timeout.idle", "PT0.3S")) {
                for (String fault : List.of("stall=event:1", "pings-only;ping-every=50")) {
                    assertRepeated(wiring, fault);
                }
            }
        });
    }

    private static void assertRepeated(Wiring wiring, String fault) {
        wiring.simulator().reset();
        String prompt = "[[sim: " + fault + ";times=1|text=whole]] " + fault;
        try (MessageStream stream = wiring.claude().stream(Wiring.request(prompt))) {
            assertThat(stream.message().text()).as("after %s", fault).isEqualTo("whole");
            assertThat(stream.info().attempts()).isEqualTo(2);
            assertThat(stream.info().requestId())
                    .as("of the answer that was read")
                    .isEqualTo(wiring.attempts().stream()
                            .filter(each -> each.text() != null)
                            .map(Entry::requestId)
                            .reduce((before, last) -> last));
        }
    }

    @Test
    void streamsAreNeverRepeatedAfterTheirFirstContent() throws Exception {
        try (Wiring wiring = new Wiring()) {
            for (String fault : List.of("error-after=1:overloaded_error", "cut=event:5", "cut=before-stop")) {
                assertNotRepeated(wiring, fault);
            }
        }
        Timings.inThreeTries(
                () -> { // a reset also takes what was not yet read
                    try (Wiring wiring = new Wiring("chancery.timeout.idle", "PT0.3S")) {
                        assertNotRepeated(wiring, "reset=event:5");
                        assertNotRepeated(wiring, "stall=event:5");
                    }
                });
    }

    private static void assertNotRepeated(Wiring wiring, String fault) {
        wiring.simulator().reset();
        MessageStream stream =
                wiring.claude().stream(Wiring.request("[[sim: " + fault + ";tokens=5;gap=30;times=1]] " + fault));

        assertThatExceptionOfType(ClaudeException.class).isThrownBy(stream::message);
        assertThat(stream.info().attempts()).isEqualTo(1);
        assertThat(wiring.simulator().stats().attempts()).as("after %s", fault).isEqualTo(1);
    }

    @Test
    void aStreamsDurationIsThatOfTheWholeCall() {
        try (Wiring wiring = new Wiring()) {
            try (MessageStream stream =
                    wiring.claude().stream(Wiring.request("[[sim: cut=event:1;times=1|tokens=4;gap=100]]"))) {
                stream.message();

                assertThat(stream.info().attempts()).isEqualTo(2);
                assertThat(stream.info().duration()).isGreaterThan(Duration.ofMillis(300));
            }
        }
    }

    @Test
    void answersWithoutWaiting() {
        try (Wiring wiring = new Wiring()) {
            assertThat(wiring.claude().sendAsync(Wiring.request("[[sim: text=x;ttft=50]]")))
                    .succeedsWithin(Duration.ofSeconds(15))
                    .satisfies(message -> assertThat(message.text()).isEqualTo("x"));
            assertThat(wiring.claude().sendAsync(Wiring.request("[[sim: status=400]]")))
                    .failsWithin(Duration.ofSeconds(15))
                    .withThrowableThat()
                    .withCauseInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void answersWithAnObject() {
        try (Wiring wiring = new Wiring()) {
            var answer = wiring.claude().send(Wiring.request("Which city?"), City.class);

            assertThat(answer.value().name()).isNotEmpty();
            assertThat(answer.value().rivers()).isNotEmpty();
            assertThat(answer.message().usage().outputTokens()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text={\"name\":\"Bern\",\"rivers\":[]}                     | Claude's answer inhabitants is missing.",
                "text={\"name\":\"Bern\",\"inhabitants\":1.5,\"rivers\":[]} | Claude's answer inhabitants must be of"
                        + " type integer.",
                "text=Bern is a city                                        | Claude's answer is no JSON object.",
                "stop-reason=max_tokens;text={                              | Claude stopped with max_tokens before"
                        + " the answer was a whole",
                "stop-reason=refusal;text=No                                | Claude stopped with refusal before the"
                        + " answer was a whole",
            })
    void refusesAnObjectThatDoesNotFit(String directives, String message) {
        try (Wiring wiring = new Wiring()) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .isThrownBy(() -> wiring.claude().send(Wiring.request("[[sim: " + directives + "]]"), City.class))
                    .withMessageStartingWith(message);
        }
    }

    @Test
    void refusesATypeWithoutASchemaBeforeAnythingIsSent() {
        try (Wiring wiring = new Wiring()) {
            assertThatThrownBy(() -> wiring.claude().send(Wiring.request("x"), Thread.class))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @Test
    void countsListsAndHandsOut() {
        try (Wiring wiring = new Wiring()) {
            assertThat(wiring.claude().countTokens(Wiring.request("How many?"))).isPositive();
            assertThat(wiring.claude().models())
                    .extracting(ModelInfo::id)
                    .contains("claude-sonnet-5-5")
                    .doesNotHaveDuplicates();
            assertThat(wiring.claude().model("claude-sonnet-5-5").id()).isEqualTo("claude-sonnet-5-5");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> wiring.claude().model("vendor/no such model"))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(404));
            try (RawResponse response = wiring.claude().raw(RawRequest.get("/v1/models"))) {
                assertThat(response.json().has("data")).isTrue();
                assertThat(response.info().attempts()).isEqualTo(1);
            }
            wiring.simulator().script("status=529;times=2");
            try (RawResponse response = wiring.claude().raw(RawRequest.get("/v1/models"))) {
                assertThat(response.info().attempts())
                        .as("repeated like the others")
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void theBareInterfaceMakesOneAttempt() throws Exception {
        try (Wiring wiring = new Wiring()) {
            MessagesApi api = wiring.select(MessagesApi.class, RestClient.LITERAL);

            assertThat(api.create(Wiring.request("[[sim: text=Grüße]]")).text()).isEqualTo("Grüße");
            assertThat(api.model("claude-sonnet-5-5").id()).isEqualTo("claude-sonnet-5-5");
            try (InputStream events =
                    api.stream(Wiring.request("[[sim: text=x]]").with("stream", true))) {
                assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("event: message_stop");
            }
            assertThat(wiring.attempts()).hasSize(3);
            wiring.simulator().reset();
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> api.create(Wiring.request("[[sim: status=429;retry-after=3]]")))
                    .satisfies(e -> assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(3)))
                    .satisfies(e -> assertThat(e.requestId()).isPresent());
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @Test
    void theBareInterfacesStreamEndsWhenItsTimeIsOver() throws Exception {
        try (Wiring wiring = new Wiring("chancery.timeout.stream", "PT0.5S")) {
            MessagesApi api = wiring.select(MessagesApi.class, RestClient.LITERAL);
            try (InputStream events = api.stream(
                    Wiring.request("[[sim: stall=event:4;tokens=20]]").with("stream", true))) {
                assertThatIOException().isThrownBy(events::readAllBytes).withMessageContaining("closed");
            }
            await(() -> wiring.attempts().size() == 1);
        }
    }

    @Test
    void anInterruptBetweenAttemptsEndsTheCall() throws Exception {
        try (Wiring wiring = new Wiring("@Retry/delay", "10000", "@Retry/jitter", "0", "@Retry/maxDuration", "0")) {
            CompletableFuture<Boolean> ended = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    wiring.claude().send(Wiring.request("[[sim: status=529]]"));
                } catch (CallCancelledException e) {
                    ended.complete(Thread.currentThread().isInterrupted());
                } catch (Throwable e) {
                    ended.completeExceptionally(e);
                }
            });
            caller.start();
            await(() -> wiring.attempts().size() == 1);
            await(() -> caller.getState() == Thread.State.TIMED_WAITING);
            caller.interrupt();

            assertThat(ended.get(15, TimeUnit.SECONDS))
                    .as("the thread is still interrupted")
                    .isTrue();
        }
    }

    @Test
    void oddUsageIsNoFailure() {
        try (Wiring wiring = new Wiring()) {
            for (String usage : List.of("text", "negative", "huge", "null", "missing", "empty")) {
                assertThat(send(wiring, "text=x;usage=" + usage).text())
                        .as("send, %s", usage)
                        .isEqualTo("x");
                try (MessageStream stream =
                        wiring.claude().stream(Wiring.request("[[sim: text=y;usage=" + usage + "]]"))) {
                    assertThat(stream.message().text()).as("stream, %s", usage).isEqualTo("y");
                }
            }
        }
    }

    @Test
    void aCallWithoutAKeySaysWhatToSet() {
        try (Wiring wiring = new Wiring("anthropic.api-key", "")) {
            assertThatExceptionOfType(KeyException.class)
                    .isThrownBy(() -> send(wiring, "text=x"))
                    .withMessageContaining("ANTHROPIC_API_KEY");
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.timeout, soon, chancery.timeout is 'soon' but must be a duration",
        "chancery.keys, a b, chancery.keys is 'a b' but must be names",
        "claude/mp-rest/proxyAddress, nowhere, claude/mp-rest/proxyAddress is 'nowhere' but must be HOST:PORT",
        "claude/mp-rest/trustStore, file:/does/not/exist, claude/mp-rest/trustStore is 'file:/does/not/exist' but must"
                + " be",
        "anthropic.api-key, canary key, anthropic.api-key is '(not shown)' but must be",
    })
    void aWrongConfigurationStopsTheDeployment(String name, String value, String sentence) {
        assertThatThrownBy(() -> new Wiring(name, value).close())
                .satisfies(e -> assertThat(e.getMessage()).contains(sentence).doesNotContain("canary"));
    }

    @Test
    void everyCallIsOneLineInTheLog() {
        try (Wiring wiring = new Wiring();
                LogRecording log = new LogRecording()) {
            send(wiring, "text=x");
            send(wiring, "status=529;times=2|text=x");
            failure(wiring, "status=400;error-type=odd\u00a0type");
            wiring.claude().stream(Wiring.request("[[sim: text=x]]")).message();
            wiring.claude().stream(Wiring.request("[[sim: tokens=50;gap=500]]")).close();
            wiring.claude().stream(Wiring.request("[[sim: cut=event:1;times=1|text=x]]"))
                    .message();
            assertThatThrownBy(() -> wiring.claude().stream(Wiring.request("[[sim: cut=event:1]]")))
                    .isInstanceOf(ClaudeException.class);
            wiring.claude().models();
            List<String> lines = log.lines("dev.chancery.calls", java.util.logging.Level.INFO);

            String tail = " attempts=%d duration=\\d+ms%s key=tes\\.\\.\\. ";
            String tokens = "input=\\d+ output=\\d+ cacheRead=\\d+ cacheWrite=\\d+";
            String sent = "/v1/messages model=claude-sonnet-5-5 request=req_\\w+";
            String streamed = "/v1/messages stream model=claude-sonnet-5-5 request=req_\\w+";
            assertThat(lines).hasSize(8);
            assertThat(lines.get(0)).matches(sent + tail.formatted(1, "") + tokens);
            assertThat(lines.get(1)).matches(sent + tail.formatted(3, "") + tokens);
            assertThat(lines.get(2))
                    .matches(sent + tail.formatted(1, "")
                            + "failed=InvalidRequestException status=400 error=odd\\?type");
            assertThat(lines.get(3)).matches(streamed + tail.formatted(1, " first=\\d+ms") + tokens);
            assertThat(lines.get(4)).matches(streamed + tail.formatted(1, " first=\\d+ms") + tokens);
            assertThat(lines.get(5)).matches(streamed + tail.formatted(2, " first=\\d+ms") + tokens);
            assertThat(lines.get(6)).contains("attempts=3").contains("failed=StreamInterruptedException status=200");
            assertThat(lines.get(7)).startsWith("/v1/models model=- request=req_");
        }
    }

    @Test
    void noSecretIsInAnyLogOrException() {
        String canary = "canary-key-0123456789012345678901234567890123456789-tail";
        String second = "canary-key-9876543210987654321098765432109876543210-tail";
        StringBuilder told = new StringBuilder();
        try (LogRecording log = new LogRecording()) {
            try (Wiring wiring = new Wiring(
                    "anthropic.api-key",
                    " " + canary + " ",
                    "chancery.keys",
                    "second",
                    "chancery.keys.second.api-key",
                    second)) {
                told.append(wiring.claude()).append(wiring.select(dev.chancery.keys.KeyRing.class));
                for (String directives : List.of(
                        "text=x",
                        "status=401;times=1",
                        "status=403",
                        "status=429;retry-after-ms=1",
                        "status=500;body=html",
                        "status=529",
                        "redirect=http://127.0.0.1:1/",
                        "cut=before-headers",
                        "reset=bytes:10",
                        "raw={",
                        "header-x-odd=1;text=x")) {
                    try (MessageStream stream =
                            wiring.claude().stream(Wiring.request("[[sim: " + directives + "]] s " + directives))) {
                        told.append(stream).append(stream.message()).append(stream.info());
                    } catch (ClaudeException e) {
                        told.append(everything(e));
                    }
                    try {
                        told.append(wiring.claude().send(Wiring.request("[[sim: " + directives + "]] " + directives)));
                    } catch (ClaudeException e) {
                        told.append(everything(e));
                    }
                }
            }
            told.append(log.everything());

            assertThat(log.everything()).as("something was logged").contains("/v1/messages model=", "FINE", "TRACE");
        }
        assertThat(told.toString())
                .contains("canary-key...tail")
                .doesNotContain(canary)
                .doesNotContain(second)
                .doesNotContain(canary.substring(12, 30))
                .doesNotContain(second.substring(12, 30));
    }

    private static Message send(Wiring wiring, String directives) {
        return wiring.claude().send(Wiring.request("[[sim: " + directives + "]]"));
    }

    private static ClaudeException failure(Wiring wiring, String directives) {
        return catchThrowableOfType(ClaudeException.class, () -> send(wiring, directives));
    }

    private static Duration untilItFails(ThrowingCallable call) {
        return took(() -> assertThatExceptionOfType(ClaudeException.class).isThrownBy(call));
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String everything(ClaudeException e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text + e.toString() + e.details();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as("waiting").isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}

package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.Timings;
import dev.chancery.keys.KeyRing;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.oracle.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single attempts against the simulator: what each fault becomes, and that nothing is left of it. */
@Timeout(180)
class CallsTest {
    private static SimulatedWire wire;

    @BeforeAll
    static void start() {
        wire = new SimulatedWire("chancery.largest-answer", "1048576", "chancery.largest-request", "2097152");
    }

    @AfterAll
    static void stop() throws Exception {
        wire.close();
    }

    @BeforeEach
    void reset() {
        await(() -> wire.simulator().stats().open() == 0);
        wire.simulator().reset();
    }

    @AfterEach
    void nothingStays() {
        await(() -> wire.wire().connectionsInUse() == 0);
        await(() -> wire.wire().watchdog().size() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "drip=1", "headers", "chunk=1", "usage=huge", "usage=null", "usage=missing"})
    void givesTheWholeAnswer(String directives) {
        assertThat(wire.send("[[sim: " + directives + ";text=Grüße 🌍]]").text())
                .isEqualTo("Grüße 🌍");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        Message message = wire.send("[[sim: stop-reason=sleepy;answer-model=claude-x-9;text=x;nesting=20]]");

        assertThat(message.stopReason().orElseThrow()).hasToString("sleepy");
        assertThat(message.model()).isEqualTo("claude-x-9");
        assertThat(message.fields().has("nest")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "huge=2000000, The answer is larger than 1048576 bytes (chancery.largest-answer).",
        "gzip-bomb=1000000000, The answer is larger than 1048576 bytes (chancery.largest-answer).",
        "nesting=10000, What the API answered is nested deeper than 500.",
        "wrong-length=-20, What the API answered is no JSON.",
        "body=html;status=200, What the API answered is no JSON.",
        "body=empty;status=200, What the API answered is no JSON.",
        "body=truncated;status=200, What the API answered is no JSON.",
        "body=text;status=200, What the API answered is no JSON.",
        "raw=[], What the API answered is JSON but no object.",
        "raw={} {}, What the API answered is no JSON.",
        "raw={}, Claude's answer is malformed: content is missing.",
        "raw={\"content\":\"x\"}, Claude's answer is malformed: content must be a list.",
        "raw={\"content\":[{\"type\":\"text\"}]}, Claude's answer is malformed: content[0].text must be a string but"
                + " is missing.",
        "raw={\"content\":null%2C\"usage\":7}, Claude's answer is malformed: usage must be an object.",
    })
    void refusesAnswersThatAreNone(String directives, String message) {
        UnreadableAnswerException failure =
                catchThrowableOfType(UnreadableAnswerException.class, () -> wire.send("[[sim: " + directives + "]]"));

        assertThat(failure).hasMessage(message);
    }

    @Test
    void namesTheMalformedField() {
        assertThat(failureOf("raw={\"content\":[{\"type\":\"text\"}]}").field()).hasValue("content[0].text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut=before-headers",
                "cut=after-headers",
                "cut=bytes:20",
                "reset=before-headers",
                "reset=after-headers",
                "reset=bytes:20",
                "wrong-length=10"
            })
    void tellsWhenTheConnectionBreaks(String directives) {
        assertThat(failureOf(directives))
                .isInstanceOf(UnavailableException.class)
                .satisfies(
                        e -> assertThat(e.getMessage()).containsAnyOf("No answer from Claude", "The answer broke off"));
    }

    @Test
    void tellsWhenNobodyListens() throws Exception {
        try (SimulatedWire nowhere = new SimulatedWire()) {
            nowhere.simulator().close();

            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(UnavailableException.class)
                        .isThrownBy(() -> nowhere.send("x"))
                        .withMessageContaining("No answer from Claude: no connection to ");
            }
            assertThat(nowhere.wire().reachability().silence()).isPresent();
        }
    }

    @Test
    void takesAnyAnswerForASignThatClaudeIsThere() {
        for (int i = 0; i < 3; i++) {
            wire.wire().reachability().notAnswered(Instant.EPOCH);
        }
        failureOf("status=500");
        assertThat(wire.wire().reachability().silence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttft=20000", "accept-silent", "drip=100", "stall=after-headers", "stall=bytes:20"})
    void neverTakesLongerThanTheCallerAllows(String directives) throws Exception {
        CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofMillis(300));
        long start = System.nanoTime();
        Timings.within(Duration.ofMillis(1300), () -> assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> wire.send("[[sim: " + directives + "]]", options)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void waitsForTheFirstByteAsLongAsAsked() throws Exception {
        CallOptions options = CallOptions.DEFAULT.firstByteTimeout(Duration.ofMillis(150));

        Timings.inThreeTries(() -> assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> wire.send("[[sim: ttft=20000]]", options))
                .withMessage("Claude did not begin to answer in time."));
    }

    @Test
    void takesTheLongestTimesThatCanBeSaid() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);

        assertThat(wire.send(
                                "[[sim: text=x]]",
                                CallOptions.DEFAULT
                                        .timeout(longest)
                                        .firstByteTimeout(longest)
                                        .idleTimeout(longest))
                        .text())
                .isEqualTo("x");
        try (var stream = wire.stream(
                "[[sim: text=x]]",
                CallOptions.DEFAULT.timeout(longest).firstByteTimeout(longest).idleTimeout(longest))) {
            assertThat(stream.message().text()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException",
        "401, KeyException",
        "402, SpendLimitException",
        "403, KeyException",
        "404, InvalidRequestException",
        "408, UnavailableException",
        "409, UnavailableException",
        "413, InvalidRequestException",
        "422, InvalidRequestException",
        "429, RateLimitedException",
        "500, UnavailableException",
        "502, UnavailableException",
        "503, UnavailableException",
        "504, UnavailableException",
        "529, UnavailableException",
    })
    void sortsErrorsByWhatTheCallerCanDo(int status, String expected) throws Exception {
        for (String body : List.of("", ";body=html", ";body=empty", ";body=truncated")) {
            try (SimulatedWire fresh = new SimulatedWire()) {
                ClaudeException failure = catchThrowableOfType(
                        ClaudeException.class,
                        () -> fresh.send("[[sim: status=" + status + body + ";retry-after-ms=1]]"));

                assertThat(failure.getClass().getSimpleName())
                        .as("with%s", body)
                        .isEqualTo(expected);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.requestId()).isPresent();
                assertThat(failure.retryAfter()).hasValue(Duration.ofMillis(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, PT3S", "0, ", "-1, ", "1e9, P366D", "junk, ", "date:-5, "})
    void readsWhenToComeBack(String value, Duration expected) throws Exception {
        try (SimulatedWire fresh = new SimulatedWire()) {
            RateLimitedException failure = catchThrowableOfType(
                    RateLimitedException.class, () -> fresh.send("[[sim: status=429;retry-after=" + value + "]]"));

            assertThat(failure.retryAfter().orElse(null)).isEqualTo(expected);
        }
    }

    @Test
    void cleansRequestIds() {
        ClaudeException failure = failureOf("status=500;header-request-id=req_<script>\t" + "x".repeat(300));

        assertThat(failure.requestId()).hasValueSatisfying(id -> assertThat(id).matches("req_[A-Za-z0-9_.:-]{1,124}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void neverFollowsARedirect(int status) throws Exception {
        try (RecordingServer elsewhere = new RecordingServer(RecordingServer.MESSAGE)) {
            ClaudeException failure = failureOf("redirect=" + elsewhere.uri() + "/v1/messages;status=" + status);

            assertThat(failure).isInstanceOf(UnavailableException.class).hasMessageContaining("never followed");
            assertThat(failure.status()).isEqualTo(status);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void sendsWhatTheApiAsksFor() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.MESSAGE);
                SimulatedWire to = SimulatedWire.to(server.uri())) {
            to.send("Grüße 🌍");

            RecordingServer.Request request = server.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/v1/messages");
            assertThat(request.headers())
                    .containsEntry("x-api-key", "test-key-1")
                    .containsEntry("anthropic-version", "2026-10-21")
                    .containsEntry("Content-Type", "application/json")
                    .doesNotContainKeys("Authorization", "anthropic-beta", "Cookie", "Accept-Encoding");
            assertThat(request.headers().get("Accept")).isEqualTo("application/json");
            assertThat(request.headers().get("User-Agent")).startsWith("Chancery/");
            assertThat(request.body())
                    .isEqualTo("{\"model\":\"claude-sonnet-5-5\",\"messages\":[{\"role\":\"user\",\"content\":\"Grüße"
                            + " 🌍\"}],\"max_tokens\":100000}");
        }
    }

    @Test
    void asksForEventsWhereItStreams() throws Exception {
        try (RecordingServer server = new RecordingServer("data: {\"type\":\"message_stop\"}");
                SimulatedWire to = SimulatedWire.to(server.uri())) {
            assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> to.stream("x"));

            assertThat(server.requests().get(0).headers().get("Accept")).isEqualTo("text/event-stream");
            assertThat(server.requests().get(0).body()).endsWith(",\"stream\":true}");
        }
    }

    @Test
    void sendsWhatTheCallerAdds() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.MESSAGE);
                SimulatedWire to = SimulatedWire.to(
                        server.uri(),
                        "chancery.key-header",
                        "authorization",
                        "chancery.api-version",
                        "2023-06-01",
                        "chancery.default-max-tokens",
                        "77")) {
            CallOptions options = CallOptions.DEFAULT
                    .header("anthropic-workspace-id", "wrkspc_1")
                    .query("beta", "true & more")
                    .body("speed", "fast")
                    .beta("a-1", "b-2");
            to.calls()
                    .faultTolerant()
                    .perform(to.calls().message(MessageRequest.of("m").user("x").temperature(0.5), options));

            RecordingServer.Request request = server.requests().get(0);
            assertThat(request.target()).isEqualTo("/v1/messages?beta=true+%26+more");
            assertThat(request.headers())
                    .containsEntry("Authorization", "Bearer test-key-1")
                    .containsEntry("anthropic-version", "2023-06-01")
                    .containsEntry("anthropic-workspace-id", "wrkspc_1")
                    .containsEntry("anthropic-beta", "a-1,b-2")
                    .doesNotContainKey("x-api-key");
            assertThat(request.body())
                    .isEqualTo("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                            + "\"temperature\":0.5,\"speed\":\"fast\",\"max_tokens\":77}");
        }
    }

    @Test
    void countsTokensWithoutWhatCountingDoesNotTake() throws Exception {
        long tokens = wire.calls()
                .faultTolerant()
                .perform(wire.calls().countTokens(SimulatedWire.request("How many?"), CallOptions.DEFAULT));
        assertThat(tokens).isPositive();

        try (RecordingServer server = new RecordingServer("{\"input_tokens\":3000000000}");
                SimulatedWire to = SimulatedWire.to(server.uri())) {
            MessageRequest request = SimulatedWire.request("x")
                    .userId("u")
                    .stopSequences("END")
                    .container("c")
                    .serviceTier("auto")
                    .system("s");

            assertThat(to.calls().faultTolerant().perform(to.calls().countTokens(request, CallOptions.DEFAULT)))
                    .isEqualTo(3_000_000_000L);
            assertThat(server.requests().get(0).target()).isEqualTo("/v1/messages/count_tokens");
            assertThat(server.requests().get(0).body())
                    .isEqualTo("{\"model\":\"claude-sonnet-5-5\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                            + "\"system\":\"s\"}");
        }
    }

    @Test
    void readsObjects() {
        ModelInfo model = wire.calls()
                .faultTolerant()
                .perform(wire.calls().get("/v1/models/claude-sonnet-5-5", CallOptions.DEFAULT, ModelInfo::new));

        assertThat(model.id()).isEqualTo("claude-sonnet-5-5");
        assertThat(model.supports("thinking.types.adaptive")).isPresent();
    }

    @Test
    void handsOutAnswersAsTheyCome() throws Exception {
        RawRequest request = RawRequest.message(SimulatedWire.request("[[sim: text=x]]"));
        try (RawResponse response = wire.raw(request, CallOptions.DEFAULT)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Request-ID")).isPresent();
            assertThat(response.headers()).containsKey("request-id");
            assertThat(response.json().objects("content", Fields::toString)).hasSize(1);
            assertThat(response.info().requestId()).isEqualTo(response.header("request-id"));
        }
        try (RawResponse response =
                wire.raw(RawRequest.stream(SimulatedWire.request("[[sim: text=x]]")), CallOptions.DEFAULT)) {
            assertThat(response.text()).startsWith("event: message_start\n").endsWith("\n\n");
        }
        try (RawResponse response = wire.raw(RawRequest.get("/v1/models"), CallOptions.DEFAULT.query("limit", "2"))) {
            String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(body).contains("\"has_more\":true");
        }
    }

    @Test
    void rawAnswersFailAsTheOthersDo() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> wire.raw(RawRequest.get("/v1/nothing"), CallOptions.DEFAULT))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> wire.raw(
                        RawRequest.message(SimulatedWire.request("[[sim: huge=2000000]]")), CallOptions.DEFAULT)
                .bytes());
    }

    @Test
    void closingARawAnswerEndsTheConnection() throws Exception {
        RawResponse response = wire.raw(
                RawRequest.stream(SimulatedWire.request("[[sim: tokens=100;gap=20000]]")), CallOptions.DEFAULT);
        try (InputStream body = response.body()) {
            assertThat(body.read()).isEqualTo('e');
        }
        response.close();

        await(() -> !wire.simulator().oracle().entries().isEmpty());
        assertThat(wire.simulator().oracle().entries())
                .singleElement()
                .extracting(Entry::ending)
                .isEqualTo(Ending.CLIENT_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall=bytes:20", "drip=100"})
    void readingARawAnswerEndsAtTheDeadline(String directives) throws Exception {
        Timings.within(Duration.ofMillis(1300), () -> {
            RawResponse response = wire.raw(
                    RawRequest.message(SimulatedWire.request("[[sim: " + directives + "]]")),
                    CallOptions.DEFAULT.timeout(Duration.ofMillis(300)));

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> response.body().readAllBytes());
        });
    }

    @Test
    void readingARawAnswerEndsWhenTheApplicationStops() throws Exception {
        SimulatedWire other = new SimulatedWire();
        RawResponse response =
                other.raw(RawRequest.message(SimulatedWire.request("[[sim: stall=bytes:20]]")), CallOptions.DEFAULT);
        CompletableFuture<byte[]> reader = CompletableFuture.supplyAsync(() -> {
            try {
                return response.body().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        other.wire().close();

        assertThat(reader)
                .failsWithin(Duration.ofSeconds(15))
                .withThrowableThat()
                .withCauseInstanceOf(UncheckedIOException.class);
        other.close();
    }

    @Test
    void theBodyOfARawAnswerIsOneStreamHoweverOftenItIsAskedFor() throws Exception {
        try (RawResponse response =
                wire.raw(RawRequest.message(SimulatedWire.request("[[sim: gzip;text=x]]")), CallOptions.DEFAULT)) {
            assertThat((char) response.body().read()).isEqualTo('{');
            assertThat((char) response.body().read()).isEqualTo('"');
        }
    }

    @Test
    void keepsTheConnectionForTheNextCall() throws Exception {
        try (SimulatedWire other = new SimulatedWire()) {
            for (int i = 0; i < 20; i++) {
                assertThat(other.send("[[sim: text=y]]").text()).isEqualTo("y");
            }

            await(() -> other.simulator().oracle().entries().size() == 20);
            assertThat(other.simulator().oracle().entries().stream()
                            .map(Entry::port)
                            .distinct())
                    .as("ports of the client")
                    .hasSize(1);
        }
    }

    @Test
    void refusesRequestsThatAreTooLargeBeforeTheyAreSent() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> wire.send("x".repeat(2_100_000)))
                .withMessage("The request is larger than 2097152 bytes (chancery.largest-request).");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> wire.send(""))
                .satisfies(e -> assertThat(e.field()).hasValue("messages[0].content[0].text"));
        assertThat(wire.simulator().stats().attempts()).isZero();
    }

    @Test
    void aKeyThatIsRetiredWhileAConnectionIsWaitedForIsNotSent() throws Exception {
        Timings.inThreeTries(() -> {
            AtomicBoolean usable = new AtomicBoolean(true);
            KeyRing lent = need -> new TestKeys.Lent("test-key-1", usable::get);
            try (SimulatedWire narrow = new SimulatedWire(lent, "chancery.max-connections", "1")) {
                CompletableFuture<Message> first =
                        CompletableFuture.supplyAsync(() -> narrow.send("[[sim: ttft=500]]"));
                await(() -> narrow.simulator().stats().open() == 1);
                CompletableFuture<Message> second = CompletableFuture.supplyAsync(() -> narrow.send("hello"));
                usable.set(false);

                assertThat(first.get(60, TimeUnit.SECONDS)).isNotNull();
                assertThat(second)
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withMessageContaining("was retired meanwhile");
                assertThat(narrow.simulator().oracle().entries()).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[sim: ttft=20000]]", "[[sim: stall=bytes:20]]"})
    void anInterruptEndsTheWaitAndStays(String directives) throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                wire.send(directives);
            } catch (CallCancelledException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (RuntimeException e) {
                interrupted.completeExceptionally(e);
            }
        });
        caller.start();
        await(() -> wire.simulator().stats().open() == 1);
        caller.interrupt();

        assertThat(interrupted.get(15, TimeUnit.SECONDS))
                .as("the thread is still interrupted")
                .isTrue();
        await(() -> !wire.simulator().oracle().entries().isEmpty());
        assertThat(wire.simulator().oracle().entries())
                .singleElement()
                .extracting(Entry::ending)
                .isEqualTo(Ending.CLIENT_CLOSED);
    }

    @Test
    void everyWaitEndsWhenTheApplicationStops() throws Exception {
        SimulatedWire other = new SimulatedWire();
        CompletableFuture<Message> caller = CompletableFuture.supplyAsync(() -> other.send("[[sim: ttft=20000]]"));
        await(() -> other.simulator().stats().open() == 1);

        other.wire().close();

        assertThat(caller)
                .failsWithin(Duration.ofSeconds(15))
                .withThrowableThat()
                .withCauseInstanceOf(CallCancelledException.class);
        other.close();
    }

    private static ClaudeException failureOf(String directives) {
        return catchThrowableOfType(ClaudeException.class, () -> wire.send("[[sim: " + directives + "]]"));
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as("waiting").isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}

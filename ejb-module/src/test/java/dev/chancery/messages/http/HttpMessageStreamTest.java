package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Timings;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.oracle.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams from the simulator, whole and broken. */
@Timeout(180)
class HttpMessageStreamTest {
    private static final String TEXT = "Grüße, 你好, 🌍 – done.";
    private static final CallOptions IMPATIENT = CallOptions.DEFAULT.idleTimeout(Duration.ofMillis(300));

    private static SimulatedWire wire;

    @BeforeAll
    static void start() {
        wire = new SimulatedWire();
    }

    @AfterAll
    static void stop() throws Exception {
        wire.close();
    }

    @AfterEach
    void noConnectionStays() {
        await("connections in use", () -> wire.wire().connectionsInUse() == 0);
        await("streams watched", () -> wire.wire().watchdog().size() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sse=lf",
                "sse=crlf",
                "sse=cr",
                "sse=mixed",
                "sse=bom",
                "sse=bom,cr,nospace",
                "sse=comments",
                "sse=nospace",
                "sse=twospaces",
                "sse=multiline",
                "sse=multiline,mixed,comments,id-retry,bom",
                "sse=id-retry",
                "sse=no-final-blank",
                "sse=no-final-blank,cr",
                "sse=no-block-stop",
                "sse=coalesced",
                "sse=split:1",
                "sse=split:7,crlf",
                "gzip",
                "chunk=1",
                "headers"
            })
    void givesTheSameTextHoweverItIsWritten(String directives) {
        try (MessageStream stream = stream(directives)) {
            StringBuilder text = new StringBuilder();
            stream.forEachText(text::append);

            assertThat(text).hasToString(TEXT);
            assertThat(stream.message().text()).isEqualTo(TEXT);
            assertThat(stream.message().stopReason()).hasValue(StopReason.END_TURN);
            assertThat(stream.message().usage().outputTokens()).isPresent();
            assertThat(stream.hasNext()).isFalse();
            assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void tellsHowTheCallWent() {
        try (MessageStream stream = stream("first-delta=120")) {
            assertThat(stream.info().timeToFirstToken()).isPresent();
            Message message = stream.message();

            assertThat(message.model()).isEqualTo("claude-sonnet-5-5");
            assertThat(stream.info().attempts()).isEqualTo(1);
            assertThat(stream.info().requestId())
                    .hasValueSatisfying(id -> assertThat(id).startsWith("req_"));
            assertThat(stream.info().organizationId()).isPresent();
            assertThat(stream.info().keyHint()).isEqualTo("tes...");
            assertThat(stream.info().duration()).isGreaterThan(Duration.ofMillis(120));
            assertThat(stream.info().duration())
                    .as("stands still after the end")
                    .isEqualTo(stream.info().duration());
        }
    }

    @Test
    void tellsTheOracleTheSameText() {
        try (MessageStream stream = stream("")) {
            assertThat(stream.message().text()).isEqualTo(TEXT);
            String id = stream.info().requestId().orElseThrow();
            Entry entry = entry(each -> each.requestId().equals(id));

            assertThat(entry.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(entry.text()).isEqualTo(dev.chancery.simulator.oracle.Digests.sha256(TEXT));
        }
    }

    @Test
    void handsOnEventsThatItDoesNotKnow() {
        try (MessageStream stream = stream("sse=unknown-events,unknown-delta")) {
            List<StreamEvent> events = new ArrayList<>();
            stream.forEachEvent(events::add);

            assertThat(events)
                    .filteredOn(StreamEvent.Unknown.class::isInstance)
                    .extracting(StreamEvent::type)
                    .containsExactly("weather_report", "weather_report");
            assertThat(events)
                    .anySatisfy(event -> assertThat(event.fields().toString()).contains("scent_delta"));
            assertThat(events).last().isInstanceOf(StreamEvent.MessageStop.class);
            assertThat(stream.message().text()).isEqualTo(TEXT);
        }
    }

    @Test
    void givesTextThatCannotBeUtf8() {
        try (MessageStream stream = stream("sse=lone-surrogate")) {
            assertThat(stream.message().text()).contains("\ud83d").hasSize(TEXT.length() + 1);
            assertThat(stream.message().fields().toString()).contains("\\ud83d");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "usage=missing, false",
        "usage=null, false",
        "usage=empty, false",
        "usage=huge, true",
    })
    void survivesOddUsage(String directives, boolean counted) {
        try (MessageStream stream = stream(directives)) {
            Message message = stream.message();

            assertThat(message.text()).isEqualTo(TEXT);
            assertThat(message.usage().outputTokens().isPresent()).isEqualTo(counted);
            if (counted) {
                assertThat(message.usage().outputTokens()).hasValue(9_007_199_254_740_993L);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rate_limit_error, RateLimitedException",
        "overloaded_error, UnavailableException",
        "api_error, UnavailableException",
        "timeout_error, UnavailableException",
        "invalid_request_error, InvalidRequestException",
        "permission_error, KeyException",
        "billing_error, SpendLimitException",
        "weather_error, UnavailableException",
    })
    void tellsErrorsWithinTheStreamByTheirType(String type, String expected) {
        try (MessageStream stream = stream("error-after=2:" + type)) {
            ClaudeException failure = failure(stream);

            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(failure.status()).isEqualTo(200);
            assertThat(failure.errorType()).hasValue(type);
            assertThat(failure.requestId()).isPresent();
            assertThat(stream.partialMessage().text()).isNotEmpty();
            assertThat(TEXT).startsWith(stream.partialMessage().text());
            assertThatThrownBy(stream::next).as("again").isSameAs(failure);
        }
    }

    /** A reset also takes what was sent but not yet read: so there are pauses before it. */
    @ParameterizedTest
    @ValueSource(strings = {"reset=event:4", "reset=before-stop", "reset=inside-event:5", "reset=utf8"})
    void neverTakesWhatCameBeforeAResetForTheWhole(String directives) throws Exception {
        Timings.inThreeTries(() -> neverTakesAPartForTheWhole(directives + ";first-delta=100;gap=50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut=before-stop", "cut=clean:4", "cut=event:4", "cut=inside-event:5", "cut=utf8"})
    void neverTakesAPartForTheWhole(String directives) {
        StreamInterruptedException failure = (StreamInterruptedException) failureOf(directives);

        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.partialMessage()).isPresent();
        String part = failure.partialMessage().orElseThrow().text();
        assertThat("Grüße, здравствуйте, 你好, ✓ 🌍 " + TEXT + TEXT).contains(part);
        assertThat(part).doesNotContain("\uFFFD");
    }

    /** The head, a part and the end of the connection come at once: which is seen first is a matter of chance. */
    @RepeatedTest(60)
    void keepsAnAnswerThatBreaksAsItComes() {
        neverTakesAPartForTheWhole("cut=utf8");
    }

    @Test
    void saysThatTheEndDidNotCome() {
        assertThat(failureOf("cut=before-stop")).hasMessage("The stream ended before message_stop.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sse=invalid-json",
                "sse=duplicate-start",
                "sse=out-of-order",
                "sse=delta-after-stop",
                "nesting=10000"
            })
    void refusesWhatContradictsItself(String directives) {
        assertThat(failureOf(directives)).isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pings-only;ping-every=40", "stall=event:1", "stall=event:4", "stall=inside-event:5"})
    void doesNotWaitForEverForContent(String directives) throws Exception {
        long start = System.nanoTime();
        Timings.within(Duration.ofMillis(1300), () -> assertThat(failureOf(directives, IMPATIENT))
                .isInstanceOf(StreamInterruptedException.class)
                .hasMessage("The stream was silent for longer than PT0.3S."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void pingsDoNotMakeUpForContent() throws Exception {
        Timings.inThreeTries(() -> assertThat(failureOf("first-delta=20000;ping-every=50", IMPATIENT))
                .hasMessageContaining("silent"));
    }

    @Test
    void contentKeepsAStreamAlive() throws Exception {
        Timings.inThreeTries(() -> {
            try (MessageStream stream = wire.stream("[[sim: tokens=8;delta=x;gap=100]]", IMPATIENT)) {
                assertThat(stream.message().text()).isEqualTo("x".repeat(8));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens=1000;gap=50", "pings-only;ping-every=50", "stall=event:2", "drip=20"})
    void endsAtItsTotalLimit(String directives) throws Exception {
        CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofMillis(400));
        long start = System.nanoTime();
        Timings.within(Duration.ofMillis(1400), () -> assertThat(failureOf(directives, options))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("The stream took longer than PT0.4S."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void endsWhenTheFirstByteIsLate() throws Exception {
        CallOptions options = CallOptions.DEFAULT.firstByteTimeout(Duration.ofMillis(200));

        Timings.inThreeTries(() -> assertThat(failureOf("ttft=20000", options))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("did not begin to answer"));
    }

    @Test
    void aSlowReaderLosesNothing() throws Exception {
        Timings.inThreeTries(() -> {
            try (MessageStream stream = wire.stream("[[sim: tokens=5000;delta=ab]]", IMPATIENT)) {
                int deltas = 0;
                while (stream.hasNext()) {
                    StreamEvent event = stream.next();
                    if (event instanceof StreamEvent.ContentBlockDelta && ++deltas % 2500 == 1) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500)); // longer than it may be silent
                    }
                }

                assertThat(deltas).isEqualTo(5000);
                assertThat(stream.message().text()).isEqualTo("ab".repeat(5000));
            }
        });
    }

    @Test
    void takesABurstOfTinyEvents() {
        try (MessageStream stream = stream("sse=burst:100000")) {
            long dots = stream.text().filter("."::equals).count();

            assertThat(dots).isGreaterThanOrEqualTo(100_000);
            assertThat(stream.message().text()).contains(".".repeat(100_000));
        }
    }

    @Test
    void takesAnEventOfSixteenMegabytes() {
        try (MessageStream stream = stream("sse=big-event:" + (16 << 20))) {
            assertThat(stream.message().text()).hasSize(TEXT.length() + (16 << 20));
        }
    }

    @Test
    void refusesAnEventThatIsLargerThanConfigured() throws Exception {
        try (SimulatedWire small = new SimulatedWire("chancery.largest-answer", "65536")) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .isThrownBy(
                            () -> small.stream("[[sim: sse=big-event:70000]]").message())
                    .withMessageContaining("chancery.largest-answer");
            assertThat(small.stream("[[sim: tokens=2000]]").message().text())
                    .as("many small events are no large one")
                    .hasSize(2000 * " word".length());
        }
    }

    @Test
    void closingFromAnotherThreadWakesTheReaderAndEndsTheConnection() throws Exception {
        Timings.timed(Duration.ofMillis(500), () -> {
            MessageStream stream = wire.stream("[[sim: tokens=100;gap=20000]]");
            String id = stream.info().requestId().orElseThrow();
            CompletableFuture<Void> reader =
                    CompletableFuture.runAsync(() -> assertThatExceptionOfType(CallCancelledException.class)
                            .isThrownBy(() -> stream.forEachRemaining(event -> {})));
            await("the reader waits", () -> stream.partialMessage().text().equals(" word"));
            long closed = System.nanoTime();
            stream.close();
            reader.get(15, TimeUnit.SECONDS);
            await(
                    "the simulator sees it",
                    () -> entries(each -> each.requestId().equals(id)).size() == 1);
            Duration taken = Duration.ofNanos(System.nanoTime() - closed);

            assertThat(entry(each -> each.requestId().equals(id)).ending()).isEqualTo(Ending.CLIENT_CLOSED);
            return taken;
        });
    }

    @Test
    void closingTwiceOrAfterTheEndDoesNothing() {
        MessageStream stream = stream("");
        assertThat(stream.message().text()).isEqualTo(TEXT);
        stream.close();
        stream.close();

        assertThat(stream.message().text()).as("is still there").isEqualTo(TEXT);
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void aClosedStreamIsNotTheWhole() {
        MessageStream stream = wire.stream("[[sim: tokens=50;gap=200]]");
        stream.close();

        assertThatExceptionOfType(CallCancelledException.class).isThrownBy(stream::message);
    }

    @Test
    void givesTheWholeMessageAfterAPartWasRead() {
        try (MessageStream stream = stream("chunk=1")) {
            stream.next();
            stream.next();
            stream.next();

            assertThat(stream.message().text()).isEqualTo(TEXT);
        }
    }

    @Test
    void givesTextAsAStream() {
        try (MessageStream stream = stream("chunk=1")) {
            assertThat(stream.text().reduce("", String::concat)).isEqualTo(TEXT);
        }
        MessageStream stream = wire.stream("[[sim: tokens=50;gap=200]]");
        try (var text = stream.text()) {
            assertThat(text.findFirst()).as("without waiting for the others").hasValue(" word");
        }
        assertThatExceptionOfType(CallCancelledException.class)
                .as("closed with the text")
                .isThrownBy(stream::message);
    }

    @Test
    void aConsumerThatFailsClosesTheStream() {
        MessageStream stream = wire.stream("[[sim: tokens=50;gap=1000]]");
        String id = stream.info().requestId().orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(() -> stream.forEachText(text -> {
                    throw new IllegalStateException("on purpose");
                }))
                .withMessage("on purpose");

        await(
                "the simulator sees it",
                () -> entries(each -> each.requestId().equals(id)).size() == 1);
        assertThat(entry(each -> each.requestId().equals(id)).ending()).isEqualTo(Ending.CLIENT_CLOSED);
    }

    @Test
    void manyStreamsAreOpenAtOnce() {
        List<MessageStream> streams = IntStream.range(0, 120)
                .mapToObj(i -> wire.stream("[[sim: tokens=3;gap=700]] " + i))
                .toList();

        assertThat(wire.wire().connectionsInUse()).isEqualTo(120);
        for (MessageStream stream : streams) {
            assertThat(stream.message().text()).isEqualTo(" word word word");
        }
    }

    @Test
    void moreStreamsThanConnectionsAreRefusedAndDoNotHang() throws Exception {
        try (SimulatedWire narrow = new SimulatedWire("chancery.max-connections", "1")) {
            MessageStream first = narrow.stream("[[sim: tokens=50;gap=2000]]");
            CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofMillis(300));

            Timings.within(Duration.ofMillis(1300), () -> assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> narrow.stream("second", options))
                    .withMessage("All 1 connections are in use (chancery.max-connections)."));
            first.close();
            assertThat(narrow.stream("[[sim: text=third]]").message().text()).isEqualTo("third");
        }
    }

    @Test
    void everyStreamEndsWhenTheApplicationStops() throws Exception {
        SimulatedWire other = new SimulatedWire();
        MessageStream stream = other.stream("[[sim: tokens=50;gap=20000]]");
        CompletableFuture<Message> reader = CompletableFuture.supplyAsync(stream::message);

        other.wire().close();

        assertThatThrownBy(() -> reader.get(15, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallCancelledException.class);
        assertThatExceptionOfType(CallCancelledException.class)
                .isThrownBy(() -> other.stream("again"))
                .withMessageContaining("stopped");
        other.close();
    }

    private static MessageStream stream(String directives) {
        return wire.stream(prompt(directives));
    }

    private static String prompt(String directives) {
        return "[[sim: " + directives + ";text=" + TEXT + "]]";
    }

    private static ClaudeException failureOf(String directives) {
        return failureOf(directives, CallOptions.DEFAULT);
    }

    /** Whether it fails before or after its first content. */
    private static ClaudeException failureOf(String directives, CallOptions options) {
        try (MessageStream stream = wire.stream(prompt(directives), options)) {
            return failure(stream);
        } catch (ClaudeException e) {
            return e;
        }
    }

    private static ClaudeException failure(MessageStream stream) {
        try {
            Message message = stream.message();
            throw new AssertionError("should have failed but gave " + message.text());
        } catch (ClaudeException e) {
            return e;
        }
    }

    private static List<Entry> entries(Predicate<Entry> which) {
        return wire.simulator().oracle().entries().stream().filter(which).toList();
    }

    private static Entry entry(Predicate<Entry> which) {
        await("an entry of the oracle", () -> !entries(which).isEmpty());
        return entries(which).get(0);
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as("waiting for: " + what).isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}

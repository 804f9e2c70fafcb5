package dev.chancery.simulator.sdk;

import static dev.chancery.simulator.sdk.SdkSession.asking;
import static dev.chancery.simulator.sdk.SdkSession.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.SseException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.ThinkingConfigAdaptive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkStreamingTest {

    private static SdkSession session;

    @BeforeAll
    static void start() {
        session = new SdkSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static Message accumulated(MessageCreateParams.Builder params) {
        MessageAccumulator accumulator = MessageAccumulator.create();
        try (StreamResponse<RawMessageStreamEvent> stream =
                session.client.messages().createStreaming(params.build())) {
            stream.stream().map(RawMessageStreamEvent::validate).forEach(accumulator::accumulate);
        }
        return accumulator.message().validate();
    }

    @Test
    void streamsWhatItWouldHaveCreated() {
        Message created = session.create(asking("What is a ledger?"));
        Message streamed = accumulated(asking("What is a ledger?"));

        assertThat(textOf(streamed)).isEqualTo(textOf(created));
        assertThat(streamed.usage().outputTokens()).isEqualTo(created.usage().outputTokens());
        assertThat(streamed.usage().inputTokens()).isEqualTo(created.usage().inputTokens());
        assertThat(streamed.stopReason()).contains(StopReason.END_TURN);
    }

    @Test
    void streamsThoughts() {
        Message message = accumulated(
                asking("Why?").thinking(ThinkingConfigAdaptive.builder().build()));

        assertThat(message.content().get(0).asThinking().thinking()).isNotEmpty();
        assertThat(message.content().get(0).asThinking().signature()).isNotEmpty();
        assertThat(message.content()).hasSize(2);
    }

    @Test
    void streamsUpToMaxTokens() {
        Message message = accumulated(asking("[[sim: tokens=50]]").maxTokens(7));

        assertThat(message.stopReason()).contains(StopReason.MAX_TOKENS);
        assertThat(textOf(message)).isEqualTo(" word".repeat(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crlf",
                "comments",
                "nospace",
                "twospaces",
                "multiline",
                "id-retry",
                "split:1",
                "split:7",
                "burst:500",
                "coalesced",
                "mixed",
                "unknown-events"
            })
    void isUnderstoodInEveryWritingOfEvents(String oddity) {
        MessageCreateParams.Builder params = asking("Hi [[sim: text=Grüße ✓ 🌍;sse=" + oddity + "]]");

        assertThat(collected(params)).startsWith("Grüße ✓ 🌍");
    }

    private static String collected(MessageCreateParams.Builder params) {
        StringBuilder text = new StringBuilder();
        try (StreamResponse<RawMessageStreamEvent> stream =
                session.client.messages().createStreaming(params.build())) {
            stream.stream()
                    .flatMap(event -> event.contentBlockDelta().stream())
                    .flatMap(event -> event.delta().text().stream())
                    .forEach(delta -> text.append(delta.text()));
        }
        return text.toString();
    }

    @Test
    void isUnderstoodCompressed() {
        assertThat(collected(asking("Hi [[sim: text=Good morning;gzip]]"))).isEqualTo("Good morning");
    }

    @Test
    void reportsAnErrorAfterTheBeginning() {
        MessageCreateParams.Builder params = asking("[[sim: tokens=9;error-after=3:overloaded_error]]");

        assertThatThrownBy(() -> accumulated(params))
                .isInstanceOfSatisfying(
                        SseException.class, e -> assertThat(e.statusCode()).isEqualTo(200))
                .hasMessageContaining("overloaded_error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut=event:4", "reset=event:4", "cut=bytes:700", "cut=utf8", "reset=inside-event:5"})
    void breaksOffWhereTheScriptSays(String fault) {
        assertThatThrownBy(() -> accumulated(asking("[[sim: " + fault + "]]"))).isInstanceOf(AnthropicException.class);
    }

    @Test
    void endsCleanlyBeforeMessageStopIfToldTo() {
        assertThat(collected(asking("[[sim: text=nearly done;cut=before-stop]]")))
                .isEqualTo("nearly done");
    }
}

package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventRestorerTest {
    private static final String MAIL = "ada@example.org";
    private static final RedactedRequest REDACTED =
            Redactors.all().redact(MessageRequest.of("claude-test").user(MAIL));

    @Test
    void restoresTextAndArgumentsWhereverTheyAreCut() {
        String text = "To [EMAIL_1], not [EMAIL_2] [EMAIL_";
        String json = "{\"to\":\"[EMAIL_1]\"}";

        assertThat(IntStream.range(0, json.length())).allSatisfy(at -> {
            List<StreamEvent> events = new ArrayList<>();
            EventRestorer restorer = REDACTED.eventRestorer();
            events.addAll(restorer.accept(text(0, text.substring(0, at))));
            events.addAll(restorer.accept(json(1, json.substring(0, at))));
            events.addAll(restorer.accept(text(0, text.substring(at))));
            events.addAll(restorer.accept(json(1, json.substring(at))));
            events.addAll(restorer.accept(stop(0)));
            events.addAll(restorer.accept(stop(1)));

            assertThat(joined(events, "text")).isEqualTo("To " + MAIL + ", not [EMAIL_2] [EMAIL_");
            assertThat(joined(events, "partial_json")).isEqualTo("{\"to\":\"" + MAIL + "\"}");
        });
    }

    @Test
    void givesWhatItHeldBackBeforeTheBlockEnds() {
        EventRestorer restorer = REDACTED.eventRestorer();

        assertThat(restorer.accept(text(0, "a [EMAIL"))).containsExactly(text(0, "a "));
        assertThat(restorer.accept(stop(0))).containsExactly(text(0, "[EMAIL"), stop(0));
        assertThat(restorer.accept(stop(0))).containsExactly(stop(0));
    }

    @Test
    void restoresABlockThatComesWhole() {
        Fields tool = Fields.of("type", "tool_use", "id", "t1").with("name", "mail");
        Fields start = Fields.of("type", "content_block_start", "index", 0);

        assertThat(REDACTED.eventRestorer()
                        .accept(StreamEvent.of(
                                start.with("content_block", tool.with("input", Fields.of("to", "[EMAIL_1]"))))))
                .containsExactly(
                        StreamEvent.of(start.with("content_block", tool.with("input", Fields.of("to", MAIL)))));
    }

    @Test
    void leavesThinkingAndOtherEventsAlone() {
        StreamEvent thinking = delta(0, Fields.of("type", "thinking_delta", "thinking", "[EMAIL_1]"));
        StreamEvent later = StreamEvent.of(Fields.of("type", "later_kind", "text", "[EMAIL_1]"));

        assertThat(REDACTED.eventRestorer().accept(thinking)).containsExactly(thinking);
        assertThat(REDACTED.eventRestorer().accept(later)).containsExactly(later);
    }

    private static StreamEvent text(int index, String text) {
        return delta(index, Fields.of("type", "text_delta", "text", text));
    }

    private static StreamEvent json(int index, String json) {
        return delta(index, Fields.of("type", "input_json_delta", "partial_json", json));
    }

    private static StreamEvent delta(int index, Fields delta) {
        return StreamEvent.of(
                Fields.of("type", "content_block_delta", "index", index).with("delta", delta));
    }

    private static StreamEvent stop(int index) {
        return StreamEvent.of(Fields.of("type", "content_block_stop", "index", index));
    }

    private static String joined(List<StreamEvent> events, String name) {
        StringBuilder joined = new StringBuilder();
        events.stream()
                .filter(StreamEvent.ContentBlockDelta.class::isInstance)
                .map(StreamEvent.ContentBlockDelta.class::cast)
                .forEach(delta -> joined.append(delta.delta().text(name).orElse("")));
        return joined.toString();
    }
}

package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormTest {
    private static final String MAIL = "ada@example.org";

    private static List<String> latest(MessageRequest request) {
        List<String> texts = new ArrayList<>();
        BodyForm.MESSAGES.eachLatest(request, texts::add);
        return texts;
    }

    private static MessageRequest request() {
        return MessageRequest.of("claude-test").system("s");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/messages, MESSAGES",
        "/v1/messages/count_tokens, MESSAGES",
        "/v1/messages/batches, MESSAGES",
        "/v1/messages/, OTHER",
        "/v1/message%73, OTHER",
        "/v1/agents, OTHER"
    })
    void goesByTheEndpoint(String path, BodyForm form) {
        assertThat(BodyForm.of(path)).isEqualTo(form);
    }

    @Test
    void ofAnUnknownEndpointAnyTextCounts() {
        Fields deep = Fields.of("to", List.of(MAIL, Fields.of(MAIL, "for " + MAIL)), "type", MAIL);
        MessageRequest request = new MessageRequest(Fields.of("prompt", "by " + MAIL, "deep", deep)
                .with("id", MAIL)
                .with("times", 3)
                .with("tools", List.of(MAIL)));

        RedactedRequest redacted = BodyForm.OTHER.redact(request, Redactors.all());

        assertThat(redacted.request().fields().toString())
                .isEqualTo(
                        "{\"prompt\":\"by [EMAIL_1]\",\"deep\":{\"to\":[\"[EMAIL_1]\",{\"[EMAIL_1]\":\"for [EMAIL_1]\"}],"
                                + "\"type\":\"" + MAIL + "\"},\"id\":\"" + MAIL
                                + "\",\"times\":3,\"tools\":[\"[EMAIL_1]\"]}");
    }

    @Test
    void latestIsWhatFollowsTheLastAnswer() {
        MessageRequest turns = request().user("a").assistant("b").user("c").user("d");

        assertThat(latest(turns)).containsExactly("s", "c", "d");
        assertThat(latest(request().user("a"))).containsExactly("s", "a");
        assertThat(latest(request().user("a").assistant("b").user("c").assistant("begins")))
                .as("what the caller puts into Claude's mouth is new")
                .containsExactly("s", "c", "begins");
        assertThat(latest(request().user("a").assistant("begins"))).containsExactly("s", "a", "begins");
        assertThat(latest(request().assistant("begins"))).containsExactly("s", "begins");
        assertThat(latest(new MessageRequest(Fields.of("messages", "odd")))).containsExactly("odd");
    }

    @Test
    void latestOfABatchIsThatOfEachRequest() {
        Fields entry = Fields.of(
                "custom_id", "1", "params", request().user("a").assistant("b").user("c"));

        assertThat(latest(new MessageRequest(Fields.of("requests", List.of(entry)))))
                .containsExactly("s", "c");
    }
}

package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.DocumentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.ImageBlock;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.SearchResultBlock;
import dev.chancery.messages.Source;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolDefinition;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRedactionTest {
    private static final String MAIL = "ada@example.org";
    private static final Redactor ALL = Redactors.all();
    private static final Fields THINKING =
            Fields.of("type", "thinking", "thinking", "[EMAIL_1] or " + MAIL).with("signature", MAIL);

    private static MessageRequest request() {
        return MessageRequest.of("claude-test");
    }

    private static Message answer(Fields... blocks) {
        return new Message(Fields.of("type", "message", "content", List.of(blocks)));
    }

    @Test
    void masksTextsWhereverPeopleAndProgramsPutThem() {
        MessageRequest request = request()
                .system(TextBlock.of("You serve " + MAIL))
                .user("I am " + MAIL)
                .assistant("Hello " + MAIL)
                .user(
                        ToolResultBlock.of("t1", "found " + MAIL),
                        ToolResultBlock.of("t2", List.of(TextBlock.of(MAIL))),
                        DocumentBlock.text("about " + MAIL).titled(MAIL).context(MAIL),
                        DocumentBlock.of(Source.content(List.of(TextBlock.of(MAIL)))),
                        SearchResultBlock.of(MAIL, MAIL, MAIL),
                        ContentBlock.of(Fields.of("type", "browser_state", "tabs", List.of(MAIL))));
        RedactedRequest redacted = ALL.redact(request);

        assertThat(redacted.request().fields().toString())
                .isEqualTo(request.fields().toString().replace(MAIL, "[EMAIL_1]"));
        assertThat(redacted.vault().counts()).containsEntry(SensitiveKind.EMAIL, 13);
    }

    @Test
    void leavesAloneWhatMustStayAsItIs() {
        MessageRequest request = request()
                .tool(ToolDefinition.of("mail", "writes to " + MAIL, Fields.of("type", "object")))
                .user(ImageBlock.of(new byte[] {1, 2, 3}, "image/png"))
                .user(DocumentBlock.pdf(new byte[] {1, 2, 3}))
                .assistant(answer(
                        THINKING,
                        Fields.of("type", "redacted_thinking", "data", MAIL),
                        Fields.of("type", "server_tool_use", "id", "s1")
                                .with("name", "x")
                                .with("input", Fields.of("q", MAIL)),
                        Fields.of("type", "later_kind", "text", MAIL)));

        assertThat(ALL.redact(request).request()).isEqualTo(request);
    }

    @Test
    void masksWhatACallerPutsIntoAssistantTurns() {
        MessageRequest request = request()
                .user("Go on")
                .assistant(answer(
                        ToolResultBlock.of("t1", "found " + MAIL).fields(),
                        DocumentBlock.text("about " + MAIL).fields(),
                        SearchResultBlock.of(MAIL, MAIL, MAIL).fields()))
                .user("Well?");
        MessageRequest texts = new MessageRequest(request.fields()
                .with("system", List.of("for " + MAIL))
                .with(
                        "messages",
                        List.of(
                                Fields.of("role", "user", "content", List.of("I am " + MAIL, 1)),
                                Fields.of("role", "assistant", "content", List.of("You are " + MAIL)))));

        assertThat(ALL.redact(request).request().fields().toString())
                .isEqualTo(request.fields().toString().replace(MAIL, "[EMAIL_1]"))
                .contains("[EMAIL_1]");
        assertThat(ALL.redact(texts).request().fields().toString())
                .isEqualTo(texts.fields().toString().replace(MAIL, "[EMAIL_1]"))
                .contains("for [EMAIL_1]", "I am [EMAIL_1]", "You are [EMAIL_1]");
    }

    @Test
    void restoresTheSourceThatACitationNames() {
        MessageRequest question = request().user(SearchResultBlock.of("mail of " + MAIL, "Mail", "Hello"));
        Fields citation = Fields.of("type", "search_result_location", "cited_text", "Hello")
                .with("source", "mail of [EMAIL_1]");
        Message came = answer(Fields.of("type", "text", "text", "x").with("citations", List.of(citation)));

        Message restored = ALL.redact(question).restore(came);

        assertThat(restored.fields().toString())
                .isEqualTo(came.fields().toString().replace("[EMAIL_1]", MAIL))
                .contains("mail of " + MAIL);
        assertThat(ALL.redact(question.assistant(restored))
                        .request()
                        .turns()
                        .get(1)
                        .fields()
                        .value("content"))
                .isEqualTo(came.fields().value("content"));
    }

    @Test
    void numbersDoNotDependOnWhatThinkingQuotes() {
        MessageRequest request = request().user(MAIL).assistant(answer(THINKING));

        assertThat(ALL.redact(request).request().turns().get(0)).isEqualTo(Turn.of("user", "[EMAIL_1]"));
    }

    @Test
    void numbersPassByWhatToolDefinitionsQuote() {
        MessageRequest request = request()
                .tool(ToolDefinition.of("mail", "such as [EMAIL_1]", Fields.empty()))
                .user(MAIL);

        assertThat(ALL.redact(request).request().turns().get(0)).isEqualTo(Turn.of("user", "[EMAIL_2]"));
    }

    @Test
    void restoresTextAndArgumentsOfTools() {
        RedactedRequest redacted = ALL.redact(request().user(MAIL));
        Fields input = Fields.of("to", List.of(Fields.of("[EMAIL_1]", "<[EMAIL_1]>")), "times", 2);
        Fields tool =
                Fields.of("type", "tool_use", "id", "t1").with("name", "mail").with("input", input);
        Message restored = redacted.restore(
                answer(THINKING, Fields.of("type", "text", "text", "To [EMAIL_1], not [EMAIL_2]"), tool));

        assertThat(restored.content().get(0).fields()).isEqualTo(THINKING);
        assertThat(restored.text()).isEqualTo("To " + MAIL + ", not [EMAIL_2]");
        assertThat(restored.toolUses().get(0).input().toString())
                .isEqualTo(input.toString().replace("[EMAIL_1]", MAIL));
    }

    @Test
    void restoresWhatATextCitesAndSendsItBackAsItCame() {
        MessageRequest question =
                request().user(DocumentBlock.text("By " + MAIL).titled("About " + MAIL));
        RedactedRequest redacted = ALL.redact(question);
        Fields citation = Fields.of("type", "char_location", "cited_text", "By [EMAIL_1]")
                .with("document_title", "About [EMAIL_1]");
        Message came = answer(Fields.of("type", "text", "text", "See [EMAIL_1]").with("citations", List.of(citation)));
        Message restored = redacted.restore(came);

        assertThat(restored.fields().toString())
                .isEqualTo(came.fields().toString().replace("[EMAIL_1]", MAIL));
        assertThat(ALL.redact(question.assistant(restored))
                        .request()
                        .turns()
                        .get(1)
                        .fields()
                        .toString())
                .contains(citation.toString())
                .doesNotContain(MAIL);
    }

    @Test
    void masksTheUsersIdAndTheRequestsOfABatch() {
        Fields entry =
                Fields.of("custom_id", "a", "params", request().user(MAIL).userId(MAIL));
        MessageRequest batch = new MessageRequest(Fields.of("requests", List.of(entry)));

        assertThat(ALL.redact(batch).request().fields().toString())
                .isEqualTo(batch.fields().toString().replace(MAIL, "[EMAIL_1]"));
    }

    @Test
    void sendsARestoredAnswerBackAsItCame() {
        MessageRequest question = request().user("https://ada:analytical@example.org, " + MAIL);
        Fields text = Fields.of("type", "text", "text", "Mail [EMAIL_1]x9; [URL_PASSWORD_1] is weak");
        Fields tool = Fields.of("type", "tool_use", "id", "t1")
                .with("name", "mail")
                .with("input", Fields.of("password", "[URL_PASSWORD_1]"));
        Message came = answer(text, tool);
        Message restored = ALL.redact(question).restore(came);

        MessageRequest next = ALL.redact(question.assistant(restored)).request();

        assertThat(next.turns().get(1).fields().value("content"))
                .isEqualTo(came.fields().value("content"));
    }

    @Test
    void escapesInStructuredOutput() {
        Redactor quotes = Redactors.own(new OwnPattern("quote", "\"\\w+\""));
        MessageRequest question = request().user("say \"hi\"").outputSchema(Fields.of("type", "object"));
        RedactedRequest redacted = quotes.redact(question);
        String json = "{\"say\":\"[QUOTE_1]\"}";

        assertThat(redacted.restore(answer(Fields.of("type", "text", "text", json)))
                        .text())
                .isEqualTo("{\"say\":\"\\\"hi\\\"\"}");
        assertThat(redacted.textRestorer().feed(json)).isEqualTo("{\"say\":\"\\\"hi\\\"\"}");
        assertThat(redacted.inputRestorer().feed(json)).isEqualTo("{\"say\":\"\\\"hi\\\"\"}");
    }
}

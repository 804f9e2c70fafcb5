package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.chancery.messages.DocumentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.Turn;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {
    private static final MessageRequest BASE = MessageRequest.of("claude-sonnet-5-5");
    private static final TextBlock CITED = new TextBlock(
            Fields.of("type", "text", "text", "x").with("citations", List.of(Fields.of("type", "char_location"))));

    private final RequestRules newest = new RequestRules("2026-10-21");
    private final RequestRules older = new RequestRules("2023-06-01");

    @ParameterizedTest
    @ValueSource(strings = {"temperature", "top_p", "top_k"})
    void samplingExistsInTheOlderVersionOnly(String name) {
        MessageRequest request = BASE.user("x").with(name, 1);

        assertRefused(
                newest,
                request,
                name,
                name
                        + " does not exist in API version 2026-10-21; leave it out, or set"
                        + " chancery.api-version=2023-06-01.");
        assertThatNoException().isThrownBy(() -> older.check(request));
    }

    @Test
    void documentsOfTheAssistantExistInTheOlderVersionOnly() {
        MessageRequest request = BASE.user("x").turn(Turn.of("assistant", List.of(DocumentBlock.text("d"))));

        assertRefused(
                newest,
                request,
                "messages[1].content[0]",
                "messages[1].content[0] must not be a document in a turn of the assistant; put it into one of the"
                        + " user.");
        assertThatNoException().isThrownBy(() -> older.check(request));
        assertThatNoException().isThrownBy(() -> newest.check(BASE.user(DocumentBlock.text("d"))));
        assertThatNoException()
                .isThrownBy(() -> newest.check(BASE.user(ToolResultBlock.of("t", List.of(DocumentBlock.text("d"))))));
    }

    @Test
    void citationsOfTheUserExistInTheOlderVersionOnly() {
        assertRefused(
                newest,
                BASE.user(TextBlock.of("a"), CITED),
                "messages[0].content[1].citations",
                "messages[0].content[1].citations must be empty in a turn of the user.");
        assertThatNoException().isThrownBy(() -> older.check(BASE.user(CITED)));
        assertThatNoException()
                .as("replayed by the assistant")
                .isThrownBy(() -> newest.check(BASE.user("x").turn(Turn.of("assistant", List.of(CITED)))));
    }

    @Test
    void aRequestNeedsATurn() {
        assertRefused(newest, BASE, "messages", "messages must hold at least one turn: add one by user(...).");
        assertRefused(older, BASE.with("messages", List.of()), "messages", null);
        assertRefused(older, BASE.with("messages", null), "messages", null);
    }

    @Test
    void aTurnNeedsContent() {
        assertRefused(newest, BASE.user(""), "messages[0].content[0].text", null);
        assertRefused(newest, BASE.user("x").user(TextBlock.of("")), "messages[1].content[0].text", null);
        assertRefused(newest, BASE.turn(Turn.of("user", List.of())), "messages[0].content", null);
        assertRefused(newest, BASE.turn(new Turn(Fields.of("role", "user"))), "messages[0].content", null);
        assertRefused(
                newest, BASE.turn(new Turn(Fields.of("role", "user", "content", null))), "messages[0].content", null);
    }

    @Test
    void aConversationHasAtMostAHundredThousandTurns() {
        Turn turn = Turn.of("user", "x");

        assertThatNoException()
                .isThrownBy(() -> newest.check(BASE.with("messages", Collections.nCopies(100_000, turn))));
        assertRefused(newest, BASE.with("messages", Collections.nCopies(100_001, turn)), "messages", null);
    }

    private static void assertRefused(RequestRules rules, MessageRequest request, String field, String message) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> rules.check(request))
                .satisfies(e -> assertThat(e.field()).hasValue(field))
                .satisfies(e -> assertThat(e.getMessage()).startsWith(field + " "))
                .satisfies(e -> assertThat(e.status()).isZero())
                .satisfies(e -> {
                    if (message != null) {
                        assertThat(e).hasMessage(message);
                    }
                });
    }
}

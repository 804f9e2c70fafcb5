package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.MessageRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenValuesTest {
    private static String filled(String text, Map<String, String> written) {
        PromptTemplate template = PromptTemplate.of(
                MessageRequest.of("claude-haiku-5-5").user(text).maxTokens(10));
        MessageRequest request = template.fill(WrittenValues.of(written, template));
        return String.valueOf(request.fields().list("messages").get(0));
    }

    @Test
    void readsListsForSections() {
        assertThat(filled(
                        "{{#items}}{{name}}: {{price}}; {{/items}}",
                        Map.of("items", " [{\"name\": \"Tea\", \"price\": 4.50}, {\"name\": \"Cake\", \"price\": 3}]")))
                .contains("Tea: 4.50; Cake: 3; ");
        assertThat(filled("{{#items}}<{{.}}>{{/items}}{{^items}}none{{/items}}", Map.of("items", "[]")))
                .contains("none");
    }

    @Test
    void readsObjectsWhosePartsAreWrittenOut() {
        assertThat(filled(
                        "Dear {{customer.name}} of {{customer.address.city}}",
                        Map.of("customer", "{\"name\": \"Ann\", \"address\": {\"city\": \"Ulm\"}}")))
                .contains("Dear Ann of Ulm");
    }

    @ParameterizedTest
    @CsvSource({"true, yes", "false, no", "'', no", "' ', no", "urgent, yes", "0, yes"})
    void readsTruthValuesForSections(String written, String expected) {
        assertThat(filled("{{#urgent}}yes{{/urgent}}{{^urgent}}no{{/urgent}}", Map.of("urgent", written)))
                .contains("\"" + expected + "\"");
    }

    @Test
    void hasNoSectionForWhichNothingIsWritten() {
        assertThat(filled("{{#urgent}}{{name}}{{/urgent}}Hello", Map.of())).contains("\"Hello\"");
    }

    @Test
    void needsATextThatOpensASectionToo() {
        assertThatExceptionOfType(MissingVariablesException.class)
                .isThrownBy(() -> filled("{{name}}{{#name}}!{{/name}}", Map.of()));
        assertThat(filled("{{name}}{{#name}}!{{/name}}", Map.of("name", "Ann"))).contains("Ann!");
    }

    @Test
    void fillsWhatStandsInASectionFromOutside() {
        assertThat(filled("{{#urgent}}Now, {{name}}!{{/urgent}}", Map.of("urgent", "true", "name", "Ann")))
                .contains("Now, Ann!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "{\"a\": 1}", "true", "false", "[not closed"})
    void leavesTextsAsTheyAre(String written) {
        assertThat(filled("{{letter}}", Map.of("letter", written))).contains(written.replace("\"", "\\\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "{\"a\"}", "[1] 2", "[1], \"x\": 3"})
    void namesWhatIsNoJson(String written) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> filled("{{#items}}x{{/items}}", Map.of("items", written)))
                .withMessage("items begins as JSON does, and must be a whole list [ … ] or object { … }.");
    }
}

package dev.chancery.simulator.sdk;

import static dev.chancery.simulator.sdk.SdkSession.asking;
import static dev.chancery.simulator.sdk.SdkSession.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.CitationCharLocation;
import com.anthropic.models.messages.CitationsConfigParam;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.DocumentBlockParam;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.TextCitation;
import com.anthropic.models.messages.ThinkingConfigAdaptive;
import com.anthropic.models.messages.Usage;
import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SdkMessagesTest {

    private static final String LONG_TEXT = "a rule that everybody has to know ".repeat(300);

    private static SdkSession session;

    @BeforeAll
    static void start() {
        session = new SdkSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void createsAMessage() {
        Message message = session.create(asking("Hello [[sim: text=Good morning]]"));

        assertThat(textOf(message)).isEqualTo("Good morning");
        assertThat(message.stopReason()).contains(StopReason.END_TURN);
        assertThat(message.model().asString()).isEqualTo(SdkSession.MODEL);
        assertThat(message.usage().inputTokens()).isPositive();
        assertThat(message.usage().outputTokens()).isEqualTo(3);
    }

    @Test
    void givesTheSameAnswerToTheSamePrompt() {
        Message first = session.create(asking("What is a ledger?"));
        Message second = session.create(asking("What is a ledger?"));

        assertThat(textOf(second)).isEqualTo(textOf(first)).isNotEmpty();
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void countsAsMuchAsItBills() {
        MessageCountTokensParams params = MessageCountTokensParams.builder()
                .model(SdkSession.MODEL)
                .addUserMessage("How long is this?")
                .build();
        long counted = session.client.messages().countTokens(params).validate().inputTokens();

        Message message = session.create(asking("How long is this?"));

        assertThat(message.usage().inputTokens()).isEqualTo(counted);
    }

    @Test
    void endsAtMaxTokens() {
        Message message = session.create(asking("[[sim: tokens=50]]").maxTokens(7));

        assertThat(message.stopReason()).contains(StopReason.MAX_TOKENS);
        assertThat(message.usage().outputTokens()).isEqualTo(7);
    }

    @Test
    void endsBeforeAStopSequence() {
        Message message =
                session.create(asking("[[sim: text=one two three four]]").stopSequences(List.of("four", "three")));

        assertThat(message.stopReason()).contains(StopReason.STOP_SEQUENCE);
        assertThat(message.stopSequence()).contains("three");
        assertThat(textOf(message)).isEqualTo("one two ");
    }

    @Test
    void thinksWhenToldTo() {
        Message message = session.create(
                asking("Why?").thinking(ThinkingConfigAdaptive.builder().build()));

        ContentBlock first = message.content().get(0);
        assertThat(first.isThinking()).isTrue();
        assertThat(first.asThinking().thinking()).isNotEmpty();
        assertThat(first.asThinking().signature()).isNotEmpty();
        assertThat(message.usage().outputTokensDetails()).isPresent();
        assertThat(textOf(message)).isNotEmpty();
    }

    @Test
    void answersInTheGivenFormat() {
        Map<String, Object> schema = Map.of(
                "type", "object",
                "properties", Map.of("city", Map.of("type", "string"), "people", Map.of("type", "integer")),
                "required", List.of("city", "people"));
        JsonOutputFormat.Schema.Builder format = JsonOutputFormat.Schema.builder();
        schema.forEach((name, value) -> format.putAdditionalProperty(name, JsonValue.from(value)));

        Message message = session.create(asking("A city, please.")
                .outputConfig(OutputConfig.builder()
                        .format(JsonOutputFormat.builder()
                                .schema(format.build())
                                .build())
                        .build()));

        Json answer = Json.parse(textOf(message));
        assertThat(answer.get("city").isString()).isTrue();
        assertThat(answer.get("people").isInteger()).isTrue();
    }

    @Test
    void quotesADocument() {
        DocumentBlockParam document = DocumentBlockParam.builder()
                .textSource("Grüße aus dem Archiv. The treasurer keeps the key. Nobody else does.")
                .title("Bylaws")
                .citations(CitationsConfigParam.builder().enabled(true).build())
                .build();

        Message message = session.create(asking("Hello")
                .addUserMessageOfContentBlockParams(List.of(
                        ContentBlockParam.ofDocument(document), ContentBlockParam.ofText("Who keeps the key?"))));

        CitationCharLocation citation = message.content().stream()
                .flatMap(block -> block.text().stream())
                .flatMap(text -> text.citations().stream())
                .flatMap(List::stream)
                .map(TextCitation::asCharLocation)
                .findFirst()
                .orElseThrow();
        assertThat(citation.citedText()).isEqualTo("The treasurer keeps the key.");
        assertThat(citation.startCharIndex()).isEqualTo(22);
        assertThat(citation.endCharIndex()).isEqualTo(50);
        assertThat(citation.documentTitle()).contains("Bylaws");
    }

    @Test
    void writesAPromptToTheCacheAndThenReadsIt() {
        Usage first = session.create(cached("First question", CacheControlEphemeral.Ttl.TTL_1H))
                .usage();
        Usage second = session.create(cached("Another question", CacheControlEphemeral.Ttl.TTL_1H))
                .usage();

        long written = first.cacheCreationInputTokens().orElseThrow();
        assertThat(written).isGreaterThan(1024);
        assertThat(first.cacheCreation().orElseThrow().ephemeral1hInputTokens()).isEqualTo(written);
        assertThat(first.cacheReadInputTokens()).contains(0L);
        assertThat(second.cacheReadInputTokens()).contains(written);
        assertThat(second.cacheCreationInputTokens()).contains(0L);
        assertThat(second.inputTokens()).isLessThan(20);
    }

    private static MessageCreateParams.Builder cached(String question, CacheControlEphemeral.Ttl ttl) {
        TextBlockParam rules = TextBlockParam.builder()
                .text(LONG_TEXT)
                .cacheControl(CacheControlEphemeral.builder().ttl(ttl).build())
                .build();
        return asking(question).systemOfTextBlockParams(List.of(rules));
    }
}

package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonCodec;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
    @Test
    void givesWhatClaudeAnswered() {
        Message message = message(
                "{'id':'msg_1','type':'message','role':'assistant','model':'claude-x','content':[{'type':'thinking','thinking':'hm','signature':'s'},{'type':'text','text':'Hello"
                        + " '},{'type':'tool_use','id':'t','name':'n','input':{}},{'type':'text','text':'there'}],"
                        + "'stop_reason':'stop_sequence','stop_sequence':'END','stop_details':{'type':'refusal','category':null},"
                        + "'container':{'id':'c'},'diagnostics':{'cache_miss_reason':null},'usage':{'input_tokens':3}}");

        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.model()).isEqualTo("claude-x");
        assertThat(message.text()).isEqualTo("Hello there");
        assertThat(message.content()).hasSize(4);
        assertThat(message.toolUses()).extracting(ToolUseBlock::name).containsExactly("n");
        assertThat(message.stopReason()).hasValue(StopReason.STOP_SEQUENCE);
        assertThat(message.stopSequence()).hasValue("END");
        assertThat(message.stopDetails()).isPresent();
        assertThat(message.container()).isPresent();
        assertThat(message.diagnostics()).isPresent();
        assertThat(message.usage().inputTokens()).hasValue(3);
    }

    @Test
    void toleratesWhatIsMissingNullOrNew() {
        Message bare = message("{'content':[]}");
        assertThat(bare.id()).isEmpty();
        assertThat(bare.text()).isEmpty();
        assertThat(bare.stopReason()).isEmpty();
        assertThat(bare.usage()).isEqualTo(Usage.UNKNOWN);

        Message odd = message("{'content':[{'type':'hologram'}],'usage':null,'stop_reason':'sleepy','model':'claude-9',"
                + "'weather':[1]}");
        assertThat(odd.content()).singleElement().isInstanceOf(UnknownBlock.class);
        assertThat(odd.stopReason()).hasValue(new StopReason("sleepy")).hasValueSatisfying(reason -> assertThat(reason)
                .hasToString("sleepy"));
        assertThat(odd.usage().outputTokens()).isEmpty();
        assertThat(odd.fields().has("weather")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | content",
                "{'content':'text'}                        | content",
                "{'content':[7]}                           | content[0]",
                "{'content':[{'type':'text'}]}             | content[0].text",
                "{'content':[],'id':7}                     | id",
                "{'content':[],'model':{}}                 | model",
                "{'content':[],'stop_reason':7}            | stop_reason",
                "{'content':[],'usage':[]}                 | usage",
            })
    void namesWhatIsMalformed(String json, String field) {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> message(json))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void modelsSayWhatTheyCanDo() {
        ModelInfo model = new ModelInfo(fields("{'id':'claude-x','display_name':'Claude X','lifecycle':'deprecated',"
                + "'created_at':'2026-01-02T03:04:05Z','retires_at':'2027-01-01T00:00:00+01:00',"
                + "'max_input_tokens':1000000,'max_tokens':128000,'capabilities':{'pdf_input':{'supported':true},"
                + "'thinking':{'types':{'adaptive':{'supported':false}}}}}"));

        assertThat(model.id()).isEqualTo("claude-x");
        assertThat(model.displayName()).isEqualTo("Claude X");
        assertThat(model.lifecycle()).hasValue("deprecated");
        assertThat(model.createdAt()).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(model.retiresAt()).hasValue(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(model.maxInputTokens()).hasValue(1_000_000);
        assertThat(model.maxTokens()).hasValue(128_000);
        assertThat(model.supports("pdf_input")).hasValue(true);
        assertThat(model.supports("thinking.types.adaptive")).hasValue(false);
        assertThat(model.supports("telepathy")).isEmpty();
    }

    @Test
    void modelsWithoutNameOrDatesAreModels() {
        ModelInfo model = new ModelInfo(fields("{'id':'claude-x','retires_at':null}"));

        assertThat(model.displayName()).isEqualTo("claude-x");
        assertThat(model.retiresAt()).isEmpty();
        assertThat(model.supports("pdf_input")).isEmpty();
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> new ModelInfo(fields("{'id':'x','created_at':'soon'}")).createdAt())
                .withMessage("created_at must be an RFC 3339 date-time");
        assertThatExceptionOfType(MalformedFieldException.class).isThrownBy(() -> new ModelInfo(Fields.empty()));
    }

    private static Message message(String json) {
        return new Message(fields(json));
    }

    private static Fields fields(String json) {
        return new JsonCodec().object(json.replace('\'', '"'));
    }
}

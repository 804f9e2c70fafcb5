package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonCodec;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAssemblerTest {
    private static final JsonCodec CODEC = new JsonCodec();
    private static final String START = "{'type':'message_start','message':{'id':'msg_1','type':'message',"
            + "'role':'assistant','model':'claude-x','content':[],'stop_reason':null,'stop_sequence':null,"
            + "'usage':{'input_tokens':10,'cache_read_input_tokens':5,'output_tokens':1}}}";
    private static final String DELTA = "{'type':'message_delta','delta':{'stop_reason':'end_turn',"
            + "'stop_sequence':null,'container':{'id':'c'}},'usage':{'input_tokens':null,'output_tokens':7}}";
    private static final String STOP = "{'type':'message_stop'}";

    private final MessageAssembler assembler = new MessageAssembler(CODEC::tryObject);

    @Test
    void joinsTextThinkingSignaturesCitationsAndInput() {
        accept(
                START,
                start(0, "{'type':'thinking','thinking':'','signature':''}"),
                "{'type':'ping'}",
                delta(0, "{'type':'thinking_delta','thinking':'Let '}"),
                delta(0, "{'type':'thinking_delta','thinking':'me see'}"),
                delta(0, "{'type':'signature_delta','signature':'first'}"),
                delta(0, "{'type':'signature_delta','signature':'second'}"),
                stop(0),
                start(1, "{'type':'text','text':'','citations':null}"),
                delta(1, "{'type':'citations_delta','citation':{'type':'page_location','cited_text':'c'}}"),
                delta(1, "{'type':'text_delta','text':'Hel'}"),
                delta(1, "{'type':'text_delta','text':''}"),
                delta(1, "{'type':'text_delta','text':'lo'}"),
                stop(1),
                start(2, "{'type':'tool_use','id':'t','name':'n','input':{}}"),
                delta(2, "{'type':'input_json_delta','partial_json':''}"),
                delta(2, "{'type':'input_json_delta','partial_json':'{\\u0022a\\u0022:'}"),
                delta(2, "{'type':'input_json_delta','partial_json':'[1,2]}'}"),
                stop(2),
                start(3, "{'type':'redacted_thinking','data':'whole'}"),
                stop(3),
                DELTA,
                STOP);

        assertThat(assembler.isComplete()).isTrue();
        assertThat(assembler.message().fields())
                .isEqualTo(fields("{'id':'msg_1','type':'message','role':'assistant','model':'claude-x','content':["
                        + "{'type':'thinking','thinking':'Let me see','signature':'second'},"
                        + "{'type':'text','text':'Hello','citations':[{'type':'page_location','cited_text':'c'}]},"
                        + "{'type':'tool_use','id':'t','name':'n','input':{'a':[1,2]}},"
                        + "{'type':'redacted_thinking','data':'whole'}],'stop_reason':'end_turn','stop_sequence':null,"
                        + "'usage':{'input_tokens':10,'cache_read_input_tokens':5,'output_tokens':7},"
                        + "'container':{'id':'c'}}"));
    }

    @Test
    void givesAtAnyTimeWhatHasCome() {
        assertThat(assembler.message().content()).isEmpty();
        assertThat(assembler.isComplete()).isFalse();

        accept(START, start(0, "{'type':'text','text':'A'}"), delta(0, "{'type':'text_delta','text':'B'}"));

        assertThat(assembler.message().text()).isEqualTo("AB");
        assertThat(assembler.message().stopReason()).isEmpty();
        assertThat(assembler.message().usage().outputTokens()).hasValue(1);
        assertThat(assembler.isComplete()).isFalse();
    }

    @Test
    void doesNotLetNullWipeTheUsageOfTheBeginning() {
        accept(START, DELTA, "{'type':'message_delta','delta':{},'usage':null}", "{'type':'message_delta'}", STOP);

        assertThat(assembler.message().usage().inputTokens()).hasValue(10);
        assertThat(assembler.message().usage().outputTokens()).hasValue(7);
        assertThat(assembler.message().stopReason()).hasValue(StopReason.END_TURN);
    }

    @Test
    void toleratesABeginningWithoutUsage() {
        accept("{'type':'message_start','message':{'content':[]}}", DELTA, STOP);

        assertThat(assembler.message().usage().inputTokens()).isEmpty();
        assertThat(assembler.message().usage().outputTokens()).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':", "{'a':'unfinish", "[1]", "null", "{} {}"})
    void givesNoInputForArgumentsThatWereCutOff(String cut) {
        accept(
                START,
                start(0, "{'type':'tool_use','id':'t','name':'n','input':{}}"),
                StreamEvent.of(fields("{'type':'content_block_delta','index':0}")
                        .with("delta", Fields.of("type", "input_json_delta", "partial_json", cut.replace('\'', '"')))),
                StreamEvent.of(fields(stop(0))));

        assertThat(assembler.message().toolUses())
                .singleElement()
                .satisfies(use -> assertThat(use.input().isEmpty()).isTrue());
    }

    @Test
    void keepsTheInputOfABlockThatCameWhole() {
        accept(START, start(0, "{'type':'server_tool_use','id':'t','name':'n','input':{'q':1}}"), stop(0));

        assertThat(((ServerToolUseBlock) assembler.message().content().get(0)).input())
                .isEqualTo(Fields.of("q", 1));
    }

    @Test
    void keepsUnknownBlocksAndPieces() {
        accept(
                START,
                "{'type':'weather_report','sky':'clear'}",
                start(0, "{'type':'hologram','depth':3}"),
                delta(0, "{'type':'scent_delta','scent':'lavender'}"),
                stop(0),
                DELTA,
                STOP);

        assertThat(assembler.message().content())
                .containsExactly(new UnknownBlock(fields("{'type':'hologram','depth':3}")));
        assertThat(assembler.unknownDeltas()).containsExactly(fields("{'type':'scent_delta','scent':'lavender'}"));
    }

    @Test
    void toleratesABlockThatIsNotEnded() {
        accept(
                START,
                start(0, "{'type':'text','text':''}"),
                delta(0, "{'type':'text_delta','text':'x'}"),
                start(1, "{'type':'text','text':'y'}"),
                DELTA,
                STOP);

        assertThat(assembler.message().text()).isEqualTo("xy");
    }

    @Test
    void keepsUnpairedSurrogatesUntilTheirOtherHalfComes() {
        accept(
                START,
                start(0, "{'type':'text','text':''}"),
                delta(0, "{'type':'text_delta','text':'\\ud83d'}"),
                delta(0, "{'type':'text_delta','text':'\\ude00'}"));

        assertThat(assembler.message().text()).isEqualTo("😀");
    }

    @Test
    void refusesASecondBeginning() {
        accept(START);

        assertRefused(START, "type", "is message_start for the second time");
    }

    @Test
    void refusesEverythingBeforeTheBeginning() {
        assertRefused(start(0, "{'type':'text','text':''}"), "type", "must first be message_start");
        assertRefused(delta(0, "{'type':'text_delta','text':''}"), "type", "must first be message_start");
        assertRefused(DELTA, "type", "must first be message_start");
        assertRefused(STOP, "type", "must first be message_start");
    }

    @Test
    void refusesGapsAndDuplicates() {
        accept(START);
        assertRefused(start(1, "{'type':'text','text':''}"), "index", "must be 0 but is 1");
        accept(start(0, "{'type':'text','text':''}"));
        assertRefused(start(0, "{'type':'text','text':''}"), "index", "must be 1 but is 0");
        assertRefused(delta(5, "{'type':'text_delta','text':''}"), "index", "names block 5, which has not begun");
        assertRefused(stop(1), "index", "names block 1, which has not begun");
    }

    @Test
    void refusesPiecesAfterTheEndOfTheirBlock() {
        accept(START, start(0, "{'type':'text','text':''}"), stop(0));

        assertRefused(
                delta(0, "{'type':'text_delta','text':'late'}"),
                "type",
                "is content_block_delta after the block's content_block_stop");
        assertRefused(stop(0), "type", "is content_block_stop for the second time");
        assertThat(assembler.message().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'ping'}",
                "{'type':'message_stop'}",
                "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'late'}}",
                "{'type':'weather_report'}"
            })
    void refusesEverythingAfterTheEnd(String event) {
        accept(START, start(0, "{'type':'text','text':''}"), stop(0), STOP);

        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> accept(event))
                .withMessageEndingWith("after message_stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'content_block_start','content_block':{'type':'text','text':''}}",
                "{'type':'content_block_start','index':-1,'content_block':{'type':'text','text':''}}",
                "{'type':'content_block_start','index':2147483648,'content_block':{'type':'text','text':''}}",
                "{'type':'content_block_start','index':'0','content_block':{'type':'text','text':''}}",
                "{'type':'content_block_start','index':0}",
                "{'type':'content_block_start','index':0,'content_block':{}}",
                "{'type':'content_block_start','index':0,'content_block':{'type':'text'}}",
                "{'type':'content_block_delta','index':0}",
                "{'type':'content_block_delta','index':0,'delta':{}}",
                "{'type':'message_delta','delta':7}",
                "{'type':'message_delta','usage':7}"
            })
    void refusesMalformedEvents(String event) {
        accept(START);
        if (event.contains("content_block_delta")) {
            accept(start(0, "{'type':'text','text':''}"));
        }

        assertThatExceptionOfType(MalformedFieldException.class).isThrownBy(() -> accept(event));
    }

    @Test
    void eventsGiveTheirPieces() {
        StreamEvent.ContentBlockDelta text =
                new StreamEvent.ContentBlockDelta(fields(delta(3, "{'type':'text_delta','text':'x'}")));
        assertThat(text.index()).isEqualTo(3);
        assertThat(text.text()).hasValue("x");
        assertThat(text.thinking()).isEmpty();
        assertThat(text.partialJson()).isEmpty();
        StreamEvent unknown = StreamEvent.of(fields("{'type':'weather_report','sky':'clear'}"));
        assertThat(unknown).isInstanceOf(StreamEvent.Unknown.class);
        assertThat(unknown.type()).isEqualTo("weather_report");
        assertThat(unknown.fields()).isEqualTo(fields("{'type':'weather_report','sky':'clear'}"));
    }

    private void assertRefused(String event, String field, String problem) {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> accept(event))
                .withMessage(field + " " + problem)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    private void accept(Object... events) {
        for (Object event : events) {
            assembler.accept(event instanceof StreamEvent made ? made : StreamEvent.of(fields((String) event)));
        }
    }

    private static String start(int index, String block) {
        return "{'type':'content_block_start','index':" + index + ",'content_block':" + block + "}";
    }

    private static String delta(int index, String delta) {
        return "{'type':'content_block_delta','index':" + index + ",'delta':" + delta + "}";
    }

    private static String stop(int index) {
        return "{'type':'content_block_stop','index':" + index + "}";
    }

    private static Fields fields(String json) {
        return Optional.of(json.replace('\'', '"')).map(CODEC::object).orElseThrow();
    }
}

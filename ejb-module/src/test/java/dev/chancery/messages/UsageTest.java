package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonCodec;
import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void givesEveryNumberByItsClass() {
        Usage usage = usage("{'input_tokens':1,'cache_creation_input_tokens':2,'cache_read_input_tokens':3,"
                + "'cache_creation':{'ephemeral_5m_input_tokens':4,'ephemeral_1h_input_tokens':5},'output_tokens':6,"
                + "'output_tokens_details':{'thinking_tokens':7},"
                + "'server_tool_use':{'web_search_requests':8,'web_fetch_requests':9},"
                + "'service_tier':'priority','inference_geo':'us','speed':'fast'}");

        assertThat(usage.inputTokens()).hasValue(1);
        assertThat(usage.cacheCreationInputTokens()).hasValue(2);
        assertThat(usage.cacheReadInputTokens()).hasValue(3);
        assertThat(usage.cacheCreation5mInputTokens()).hasValue(4);
        assertThat(usage.cacheCreation1hInputTokens()).hasValue(5);
        assertThat(usage.outputTokens()).hasValue(6);
        assertThat(usage.thinkingTokens()).hasValue(7);
        assertThat(usage.webSearchRequests()).hasValue(8);
        assertThat(usage.webFetchRequests()).hasValue(9);
        assertThat(usage.serviceTier()).hasValue("priority");
        assertThat(usage.inferenceGeo()).hasValue("us");
        assertThat(usage.speed()).hasValue("fast");
    }

    @Test
    void doesNotTakeMissingForZero() {
        for (Usage usage : new Usage[] {
            Usage.UNKNOWN,
            usage("{'input_tokens':null,'output_tokens':null,'cache_creation':null,'output_tokens_details':null,"
                    + "'server_tool_use':null,'service_tier':null}")
        }) {
            assertThat(usage.inputTokens()).isEmpty();
            assertThat(usage.outputTokens()).isEmpty();
            assertThat(usage.thinkingTokens()).isEmpty();
            assertThat(usage.cacheCreationInputTokens()).isEmpty();
            assertThat(usage.cacheCreation5mInputTokens()).isEmpty();
            assertThat(usage.cacheCreation1hInputTokens()).isEmpty();
            assertThat(usage.cacheReadInputTokens()).isEmpty();
            assertThat(usage.webSearchRequests()).isEmpty();
            assertThat(usage.webFetchRequests()).isEmpty();
            assertThat(usage.serviceTier()).isEmpty();
        }
    }

    @Test
    void countsBeyondTwoToThe31AndBeyondWhatADoubleHolds() {
        Usage usage = usage("{'input_tokens':2147483648,'output_tokens':9007199254740993}");

        assertThat(usage.inputTokens()).hasValue(2_147_483_648L);
        assertThat(usage.outputTokens()).hasValue(9_007_199_254_740_993L);
    }

    @Test
    void namesANumberThatIsNone() {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> usage("{'input_tokens':'many'}").inputTokens())
                .withMessageStartingWith("input_tokens ");
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> usage("{'input_tokens':9223372036854775808}").inputTokens());
    }

    @Test
    void isOverwrittenByLaterNumbersButNotByNull() {
        Usage start = usage("{'input_tokens':10,'cache_read_input_tokens':5,'output_tokens':1,'old':true}");
        Usage later = usage("{'input_tokens':null,'output_tokens':42,'new':1}");

        assertThat(start.updatedBy(later))
                .isEqualTo(
                        usage("{'input_tokens':10,'cache_read_input_tokens':5,'output_tokens':42,'old':true,'new':1}"));
        assertThat(start.updatedBy(Usage.UNKNOWN)).isEqualTo(start);
    }

    private static Usage usage(String json) {
        return new Usage(new JsonCodec().object(json.replace('\'', '"')));
    }
}

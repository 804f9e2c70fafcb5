package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsumptionTest {
    @Test
    void takesEveryNumberFromTheUsage() {
        assertThat(of("'input_tokens':1,'output_tokens':2,'cache_creation_input_tokens':7,"
                        + "'cache_creation':{'ephemeral_5m_input_tokens':3,'ephemeral_1h_input_tokens':4},"
                        + "'cache_read_input_tokens':5,'server_tool_use':{'web_search_requests':6},"
                        + "'service_tier':'batch','inference_geo':'us','speed':'fast'"))
                .contains(new Consumption(1, 2, 3, 4, 5, 6, true, "us", "batch", "fast", false));
    }

    @Test
    void takesCacheWritesWithoutALifetimeForFiveMinutes() {
        assertThat(of("'input_tokens':1,'output_tokens':2,'cache_creation_input_tokens':7"))
                .contains(new Consumption(1, 2, 7, 0, 0, 0, false, "", "", "", false));
    }

    @Test
    void takesWhatTheLifetimesLeaveOverForFiveMinutes() {
        Consumption consumption = of("'input_tokens':1,'output_tokens':2,'cache_creation_input_tokens':10,"
                        + "'cache_creation':{'ephemeral_5m_input_tokens':3,'ephemeral_1h_input_tokens':4}")
                .orElseThrow();
        assertThat(consumption.cacheWrite5m()).isEqualTo(6);
        assertThat(consumption.cacheWrite1h()).isEqualTo(4);
    }

    @Test
    void believesTheLifetimesWhereTheTotalIsMissing() {
        Consumption consumption = of("'input_tokens':1,'output_tokens':2,"
                        + "'cache_creation':{'ephemeral_5m_input_tokens':3,'ephemeral_1h_input_tokens':4}")
                .orElseThrow();
        assertThat(consumption.cacheWrite5m()).isEqualTo(3);
        assertThat(consumption.cacheWrite1h()).isEqualTo(4);
    }

    @Test
    void isUnknownWithoutInputOrOutput() {
        assertThat(Consumption.of(Usage.UNKNOWN, null)).isEmpty();
        assertThat(of("'input_tokens':1")).isEmpty();
        assertThat(of("'output_tokens':1,'input_tokens':null")).isEmpty();
    }

    @Test
    void isUnknownWhenTheUsageIsNonsense() {
        assertThat(of("'input_tokens':-1,'output_tokens':1")).isEmpty();
        assertThat(of("'input_tokens':1,'output_tokens':'many'")).isEmpty();
        assertThat(of("'input_tokens':1,'output_tokens':1,'cache_read_input_tokens':1.5"))
                .isEmpty();
        assertThat(of("'input_tokens':1,'output_tokens':1,'service_tier':7")).isEmpty();
    }

    @Test
    void isNotBilledWhenRefusedBeforeOutput() {
        String before = "'input_tokens':10,'output_tokens':0";
        assertThat(of(before).orElseThrow().billed()).isTrue();
        assertThat(of(before, StopReason.REFUSAL).orElseThrow().billed()).isFalse();
        assertThat(of("'input_tokens':10,'output_tokens':1", StopReason.REFUSAL)
                        .orElseThrow()
                        .billed())
                .isTrue();
    }

    @Test
    void countsThePromptWithItsCachedParts() {
        assertThat(new Consumption(1, 100, 2, 4, 8, 100, false, "", "", "", false).prompt())
                .isEqualTo(15);
        assertThat(new Consumption(Long.MAX_VALUE, 0, Long.MAX_VALUE, 0, 1, 0, false, "", "", "", false).prompt())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Consumption.ofTokens(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consumption(0, 0, 0, 0, 0, -1, false, "", "", "", false));
    }

    private static Optional<Consumption> of(String usage) {
        return of(usage, StopReason.END_TURN);
    }

    private static Optional<Consumption> of(String usage, StopReason reason) {
        return Consumption.of(new Usage(new JsonCodec().object("{" + usage.replace('\'', '"') + "}")), reason);
    }
}

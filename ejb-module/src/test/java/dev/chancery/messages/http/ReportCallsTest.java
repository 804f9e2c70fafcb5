package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.keys.AdminReports;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.BilledCost;
import dev.chancery.keys.BilledUse;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.Message;
import dev.chancery.messages.UnreadableAnswerException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportCallsTest {
    private static final ApiKey ADMIN = new ApiKey("admin", "test-admin-1");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final SimulatedWire simulated = new SimulatedWire();
    private final AdminReports api = new ReportCalls(new AdminCalls(simulated.wire(), simulated.calls()));

    @AfterEach
    void close() throws Exception {
        simulated.close();
    }

    @Test
    void saysWhatTheSimulatorAnswered() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Message one = simulated.send("one");
        Message two = simulated.send("two");
        long tokens = Stream.of(one.usage(), two.usage())
                .flatMapToLong(usage -> LongStream.of(
                        usage.inputTokens().orElse(0), usage.outputTokens().orElse(0)))
                .sum();

        List<BilledUse> use = api.use(ADMIN, today.minusDays(40), today.plusDays(1));
        List<BilledCost> costs = api.costs(ADMIN, today.minusDays(40), today.plusDays(1));

        assertThat(use.stream().mapToLong(BilledUse::tokens).sum()).isEqualTo(tokens);
        assertThat(use).extracting(BilledUse::model).containsOnly(one.model());
        assertThat(costs.stream().map(BilledCost::dollars).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isPositive()
                .isLessThan(BigDecimal.ONE);
    }

    @Test
    void readsDollarsOutOfCentsAndAllPages() {
        simulated
                .simulator()
                .script(
                        "raw={\"data\":[{\"starting_at\":\"2026-11-20T00:00:00Z\",\"results\":[{\"currency\":\"USD\","
                                + "\"amount\":\"123.45\",\"model\":\"claude-opus-5\"},{\"amount\":\"0.5\",\"model\":null}]}],"
                                + "\"has_more\":true,\"next_page\":\"page_2\"};times=1"
                                + "|raw={\"data\":[{\"starting_at\":\"2026-11-21T00:00:00Z\",\"results\":[]}],\"has_more\":false}");

        assertThat(api.costs(ADMIN, DAY, DAY.plusDays(1)))
                .containsExactly(
                        new BilledCost(DAY, "claude-opus-5", new BigDecimal("1.2345")),
                        new BilledCost(DAY, "", new BigDecimal("0.005")));
    }

    @Test
    void addsUpAllClassesOfTokens() {
        simulated
                .simulator()
                .script("raw={\"data\":[{\"starting_at\":\"2026-11-20T00:00:00Z\",\"results\":["
                        + "{\"uncached_input_tokens\":1,\"cache_read_input_tokens\":20,\"output_tokens\":300,"
                        + "\"cache_creation\":{\"ephemeral_5m_input_tokens\":4000,\"ephemeral_1h_input_tokens\":50000},"
                        + "\"model\":\"claude-opus-5\"}]}],\"has_more\":false,\"next_page\":null}");

        assertThat(api.use(ADMIN, DAY, DAY)).containsExactly(new BilledUse(DAY, "claude-opus-5", 54_321));
    }

    @Test
    void failsAsCallsDo() {
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> api.use(new ApiKey("billing", "test-key-of-a-caller"), DAY, DAY))
                .withMessageContaining("this needs an admin key");
        for (String line : List.of("\"amount\":\"much\"", "\"amount\":\"1\",\"currency\":\"EUR\"")) {
            simulated
                    .simulator()
                    .script("raw={\"data\":[{\"starting_at\":\"2026-11-20T00:00:00Z\",\"results\":[{" + line + "}]}]}");
            assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> api.costs(ADMIN, DAY, DAY));
        }
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordWriterTest {
    enum State {
        LIVE
    }

    record Line(State state, @Nullable BigDecimal costUsd) {}

    record View(
            Instant startedAt,
            long cacheWrite5mTokens,
            List<Line> lines,
            Map<String, Integer> redactions,
            Optional<String> note,
            boolean done) {}

    @Test
    void writesComponentsInTheirOrder() {
        View view = new View(
                Instant.parse("2026-11-21T10:00:00.5Z"),
                7,
                List.of(new Line(State.LIVE, new BigDecimal("0.003000000000")), new Line(State.LIVE, null)),
                Map.of("email", 2),
                Optional.empty(),
                true);

        assertThat(RecordWriter.fields(view).toString())
                .isEqualTo("{\"started_at\":\"2026-11-21T10:00:00.500Z\",\"cache_write_5m_tokens\":7,"
                        + "\"lines\":[{\"state\":\"LIVE\",\"cost_usd\":0.003},{\"state\":\"LIVE\",\"cost_usd\":null}],"
                        + "\"redactions\":{\"email\":2},\"note\":null,\"done\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "0E-12, 0",
        "250.000000000000, 250",
        "1E+3, 1000",
        "-0.10, -0.1",
        "12345678901234567890.123456789012, 12345678901234567890.123456789012"
    })
    void keepsEveryDigitOfADecimal(BigDecimal decimal, String written) {
        assertThat(RecordWriter.fields(new Line(State.LIVE, decimal)).toString())
                .isEqualTo("{\"state\":\"LIVE\",\"cost_usd\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "basedOn, based_on",
        "cacheWrite1hTokens, cache_write_1h_tokens",
        "p95Ms, p95_ms",
        "secretId, secret_id"
    })
    void namesAreInSnakeCase(String component, String name) {
        assertThat(RecordShape.snakeCase(component)).isEqualTo(name);
    }
}

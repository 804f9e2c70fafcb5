package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "retry-after, 3, PT3S",
        "retry-after, 0.25, PT0.25S",
        "retry-after, ' 7 ', PT7S",
        "retry-after, 0.0001, PT0.001S",
        "retry-after, 1e3, PT1000S",
        "retry-after, 1e9, P366D",
        "retry-after, 1e300, P366D",
        "retry-after, 'Sat, 21 Nov 2026 10:00:09 GMT', PT9S",
        "retry-after, 'Sat, 21 Nov 2026 12:00:00 +0100', PT1H",
        "retry-after-ms, 1500, PT1.5S",
        "retry-after-ms, 0.5, PT0.001S",
        "Retry-After-MS, 20, PT0.02S",
    })
    void readsSecondsMillisecondsAndDates(String name, String value, Duration expected) {
        assertThat(of(Map.of(name, List.of(value)))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0.5",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "soon",
                "",
                " ",
                "3 seconds",
                "Sat, 21 Nov 2026 09:59:59 GMT",
                "Sat, 21 Nov 2026 10:00:00 GMT",
                "Fri, 21 Nov 2026 10:00:09 GMT",
                "2026-11-21T10:00:09Z",
                "99999999999999999999999x"
            })
    void overlooksWhatIsPastOrSenseless(String value) {
        assertThat(of(Map.of("retry-after", List.of(value)))).isEmpty();
    }

    @Test
    void prefersMilliseconds() {
        assertThat(of(Map.of("retry-after-ms", List.of("20"), "retry-after", List.of("60"))))
                .hasValue(Duration.ofMillis(20));
        assertThat(of(Map.of("retry-after-ms", List.of("junk"), "retry-after", List.of("60"))))
                .hasValue(Duration.ofMinutes(1));
    }

    @Test
    void isEmptyWhenNothingIsSaid() {
        assertThat(of(Map.of())).isEmpty();
    }

    private static Optional<Duration> of(Map<String, List<String>> headers) {
        return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
    }
}

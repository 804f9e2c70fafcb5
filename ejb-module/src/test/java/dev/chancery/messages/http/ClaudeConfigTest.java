package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaudeConfigTest {
    @Test
    void hasDefaults() {
        assertThat(ClaudeConfig.of(name -> null))
                .isEqualTo(new ClaudeConfig(
                        URI.create("https://api.anthropic.com"),
                        "2026-10-21",
                        false,
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(5),
                        4096,
                        64 << 20,
                        32 << 20));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = new HashMap<>();
        config.put("anthropic.base-url", "http://localhost:8080/claude/");
        config.put("chancery.api-version", "2023-06-01");
        config.put("chancery.key-header", "authorization");
        config.put("chancery.timeout", "PT1M");
        config.put("chancery.timeout.stream", "PT2M");
        config.put("chancery.timeout.first-byte", "PT3M");
        config.put("chancery.timeout.idle", "PT0.5S");
        config.put("chancery.default-max-tokens", "17");
        config.put("chancery.largest-answer", "1024");
        config.put("chancery.largest-request", "2048");

        assertThat(ClaudeConfig.of(config::get))
                .isEqualTo(new ClaudeConfig(
                        URI.create("http://localhost:8080/claude"),
                        "2023-06-01",
                        true,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(3),
                        Duration.ofMillis(500),
                        17,
                        1024,
                        2048));
        assertThat(ClaudeConfig.SETTINGS)
                .extracting(Setting::name)
                .as("every property is set above")
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(ClaudeConfig.of(name -> " ")).isEqualTo(ClaudeConfig.of(name -> null));
        assertThat(ClaudeConfig.TIMEOUT.require(name -> " PT1M\n")).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chancery.api-version         | 2099-01-01  | one of 2023-06-01, 2026-10-21",
                "chancery.key-header          | cookie      | one of x-api-key, authorization",
                "chancery.timeout             | 10          | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout             | PT0S        | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout             | -PT1M       | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout             | P2D         | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout.stream      | ten minutes | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout.first-byte  | PT0.001S    | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.timeout.idle        | PT          | a duration such as PT30S, from PT0.01S to PT24H",
                "chancery.default-max-tokens  | -1          | a whole number from 0 to 1000000",
                "chancery.default-max-tokens  | 1000001     | a whole number from 0 to 1000000",
                "chancery.default-max-tokens  | NaN         | a whole number from 0 to 1000000",
                "chancery.largest-answer      | 1023        | a whole number from 1024 to 1073741824",
                "chancery.largest-answer      | 1e9         | a whole number from 1024 to 1073741824",
                "chancery.largest-request     | 9999999999999999999 | a whole number from 1024 to 1073741824",
            })
    void refusesWithPropertyValueAndWhatIsAllowed(String name, String value, String allowed) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> ClaudeConfig.of(each -> each.equals(name) ? value : null))
                .withMessage(name + " is '" + value + "' but must be " + allowed + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com",
                "jar:http://example.com!/",
                "example.com",
                "//example.com",
                "https://",
                "https:///v1",
                "http://169.254.169.254",
                "http://169.254.169.254/latest/meta-data",
                "http://[fe80::1]",
                "http://[::ffff:169.254.169.254]:80",
                "http://2852039166",
                "http://169.254.43518",
                "https://user:canary-password@example.com",
                "https://canary-password@example.com",
                "https://example.com?key=canary-password",
                "https://example.com#fragment",
                "https://example.com:99999",
                "https://exa mple.com/canary-password",
                "https://user:canary-password@exa mple.com"
            })
    void refusesAddressesThatLeadToTheWrongPlace(String address) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> ClaudeConfig.of(name -> name.equals("anthropic.base-url") ? address : null))
                .withMessageStartingWith("anthropic.base-url is '")
                .withMessageEndingWith("' but must be an http or https address without query, and no link-local one.")
                .satisfies(e -> {
                    if (address.contains("@") || address.contains("?")) {
                        assertThat(everything(e)).doesNotContain("canary-password");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.anthropic.com",
                "https://api.anthropic.com/",
                "http://127.0.0.1:4010",
                "http://localhost",
                "http://[::1]:8080/a/b//",
                "https://gateway.example.com/claude",
                "http://10.0.0.7"
            })
    void takesHttpAddresses(String address) {
        assertThat(ClaudeConfig.BASE_URL.require(name -> address)).hasToString(address.replaceAll("/+$", ""));
    }

    @Test
    void showsOnlyTheBeginningOfAWrongValueAndNoControlCharacters() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> ClaudeConfig.of(
                        name -> name.equals("chancery.key-header") ? "a\r\nb\0" + "x".repeat(1000) : null))
                .satisfies(e -> assertThat(e.getMessage()).contains("a??b?xxx").hasSizeLessThan(250));
    }

    static String everything(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}

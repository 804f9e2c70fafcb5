package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysConfigTest {
    @Test
    void hasDefaults() {
        assertThat(KeysConfig.of(name -> null)).isEqualTo(new KeysConfig(List.of(), List.of(), Duration.ofMinutes(5)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = new HashMap<>();
        config.put("anthropic.api-key", "test-key-1");
        config.put("chancery.keys", "second, third-3");
        config.put("chancery.keys.second.api-key", "test-key-2");
        config.put("chancery.keys.third-3.api-key", "test-key-3");
        config.put("chancery.keys.retry-rejected", "PT1S");

        KeysConfig keys = KeysConfig.of(config::get);

        assertThat(keys.keys())
                .containsExactly(
                        new ApiKey("default", "test-key-1"),
                        new ApiKey("second", "test-key-2"),
                        new ApiKey("third-3", "test-key-3"));
        assertThat(keys.warnings()).isEmpty();
        assertThat(keys.retryRejected()).isEqualTo(Duration.ofSeconds(1));
        assertThat(KeysConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrder(
                        "anthropic.api-key",
                        "chancery.keys",
                        "chancery.keys.NAME.api-key",
                        "chancery.keys.retry-rejected");
    }

    @Test
    void cutsBlanksOffAndSaysSoWithoutTheKey() {
        KeysConfig keys = KeysConfig.of(name -> name.equals("anthropic.api-key") ? " canary-key\n" : null);

        assertThat(keys.keys()).containsExactly(new ApiKey("default", "canary-key"));
        assertThat(keys.warnings()).containsExactly("anthropic.api-key has blanks around the key; they are left out");
    }

    @Test
    void takesABlankKeyForNone() {
        assertThat(KeysConfig.of(name -> name.equals("anthropic.api-key") ? "  " : null)
                        .keys())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary key", "canary\r\nkey", "canäry", "canary\u200bkey"})
    void refusesKeysThatCannotBeWithoutShowingThem(String key) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> KeysConfig.of(name -> name.equals("anthropic.api-key") ? key : null))
                .withMessageStartingWith(
                        "anthropic.api-key is '(not shown)' but must be a key from the Anthropic Console")
                .satisfies(e ->
                        assertThat(everything(e)).doesNotContain("can\u0061ry").doesNotContain(key));
    }

    @Test
    void refusesANameWithoutItsKey() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> KeysConfig.of(name -> name.equals("chancery.keys") ? "second" : null))
                .withMessageStartingWith("chancery.keys.second.api-key is not set but must be a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Second", "a b", "a.b", "a,a", "ä", "a/../b"})
    void refusesNamesThatCannotBe(String names) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> KeysConfig.of(name -> name.equals("chancery.keys") ? names : null))
                .withMessageStartingWith("chancery.keys is '" + names + "' but must be names of a-z, 0-9 and -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P2D", "5 minutes"})
    void refusesPausesThatCannotBe(String pause) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> KeysConfig.of(name -> name.equals("chancery.keys.retry-rejected") ? pause : null))
                .withMessageStartingWith("chancery.keys.retry-rejected is '" + pause + "' but must be a duration");
    }

    @Test
    void doesNotPrintItsKeys() {
        assertThat(KeysConfig.of(name -> name.equals("anthropic.api-key") ? "canary-key" : null)
                        .toString())
                .doesNotContain("canary-key");
    }

    private static String everything(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

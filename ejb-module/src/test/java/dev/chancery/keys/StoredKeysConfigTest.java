package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredKeysConfigTest {
    @Test
    void hasDefaults() {
        assertThat(StoredKeysConfig.of(name -> null))
                .isEqualTo(new StoredKeysConfig("production", Optional.empty(), Optional.empty()));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.environment", "test-2",
                "chancery.keys.maximum-age", "P90D",
                "chancery.admin-api-key", " test-admin-key ");

        assertThat(StoredKeysConfig.of(config::get))
                .isEqualTo(new StoredKeysConfig(
                        "test-2",
                        Optional.of(Duration.ofDays(90)),
                        Optional.of(new ApiKey("admin", "test-admin-key"))));
        assertThat(StoredKeysConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @Test
    void refusesAnAdminKeyThatCannotBeWithoutShowingIt() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> StoredKeysConfig.of(Map.of("chancery.admin-api-key", "canary canary")::get))
                .withMessage(
                        "chancery.admin-api-key is '(not shown)' but must be an admin key from the Anthropic Console:"
                                + " visible ASCII characters.")
                .withNoCause();
        assertThat(StoredKeysConfig.of(Map.of("chancery.admin-api-key", "canary-canary")::get)
                        .toString())
                .doesNotContain("canary-canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "a b", "-a", "a/b"})
    void refusesWhatIsNoEnvironment(String name) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> StoredKeysConfig.of(Map.of("chancery.environment", name)::get));
    }
}

package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsConfigTest {
    @Test
    void hasDefaults() {
        assertThat(LimitsConfig.of(name -> null)).isEqualTo(new LimitsConfig(Allowance.UNLIMITED, 1, false));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.limits.requests-per-minute", "50",
                "chancery.limits.input-tokens-per-minute", "30000",
                "chancery.limits.output-tokens-per-minute", "8000",
                "chancery.limits.share", "0.5",
                "chancery.limits.shared", "true");

        assertThat(LimitsConfig.of(config::get))
                .isEqualTo(new LimitsConfig(new Allowance(50, 30_000, 8_000), 0.5, true));
        assertThat(LimitsConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.limits.requests-per-minute, -1",
        "chancery.limits.input-tokens-per-minute, 1e308",
        "chancery.limits.output-tokens-per-minute, 50000000001",
        "chancery.limits.share, 0",
        "chancery.limits.share, NaN",
        "chancery.limits.share, 1.01",
        "chancery.limits.shared, maybe"
    })
    void refusesWhatCannotBe(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> LimitsConfig.of(each -> each.equals(name) ? value : null))
                .withMessageStartingWith(name + " is '" + value + "' but must be");
    }
}

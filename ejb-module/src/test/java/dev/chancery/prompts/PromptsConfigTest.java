package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptsConfigTest {
    @Test
    void hasDefaults() {
        assertThat(PromptsConfig.of(name -> null)).isEqualTo(new PromptsConfig(Set.of(), false));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config =
                Map.of("chancery.prompts.protected-labels", "production, live", "chancery.prompts.four-eyes", "true");

        assertThat(PromptsConfig.of(config::get)).isEqualTo(new PromptsConfig(Set.of("production", "live"), true));
        assertThat(PromptsConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @ParameterizedTest
    @CsvSource({"chancery.prompts.protected-labels, Prod!", "chancery.prompts.four-eyes, yes"})
    void refusesWhatCannotBe(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PromptsConfig.of(each -> each.equals(name) ? value : null))
                .withMessageStartingWith(name + " is '" + value + "' but must be");
    }

    @Test
    void refusesTwoPersonsForNothing() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PromptsConfig.of(name -> name.endsWith("four-eyes") ? "true" : null))
                .withMessageContaining("chancery.prompts.protected-labels")
                .withMessageContaining("at least one label where chancery.prompts.four-eyes is true");
    }
}

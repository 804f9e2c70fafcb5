package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionConfigTest {
    @Test
    void hasDefaults() {
        assertThat(RetentionConfig.of(name -> null)).isEqualTo(new RetentionConfig(Duration.ofDays(400)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of("chancery.ledger.retention", "P100D");

        assertThat(RetentionConfig.of(config::get)).isEqualTo(new RetentionConfig(Duration.ofDays(100)));
        assertThat(RetentionConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "PT0S", "-P400D", "P999999D", "forever", "400"})
    void refusesWhatIsNotAllowed(String value) {
        assertThatThrownBy(() -> RetentionConfig.of(name -> value))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("chancery.ledger.retention");
    }
}

package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerConfigTest {
    @Test
    void hasDefaults() {
        assertThat(LedgerConfig.of(name -> null))
                .isEqualTo(new LedgerConfig(true, Duration.ofSeconds(5), Duration.ofSeconds(10), ""));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.ledger.required", "false",
                "chancery.ledger.intent-wait", "PT1S",
                "chancery.ledger.outcome-wait", "PT0S",
                "chancery.application", "claims desk");

        assertThat(LedgerConfig.of(config::get))
                .isEqualTo(new LedgerConfig(false, Duration.ofSeconds(1), Duration.ZERO, "claims desk"));
        assertThat(LedgerConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }

    @Test
    void refusesWhatIsNeitherTrueNorFalse() {
        assertThatThrownBy(() -> LedgerConfig.of(name -> name.equals("chancery.ledger.required") ? "yes" : null))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("chancery.ledger.required");
    }
}

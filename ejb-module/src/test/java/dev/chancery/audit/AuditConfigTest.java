package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditConfigTest {
    @Test
    void hasDefaults() {
        assertThat(AuditConfig.of(name -> null))
                .isEqualTo(new AuditConfig(Duration.ofSeconds(5), Duration.ofDays(1), Duration.ofDays(365)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.audit.seal-interval", "PT1S",
                "chancery.audit.verify-interval", "PT6H",
                "chancery.audit.retention-floor", "P3650D");

        assertThat(AuditConfig.of(config::get))
                .isEqualTo(new AuditConfig(Duration.ofSeconds(1), Duration.ofHours(6), Duration.ofDays(3650)));
        assertThat(AuditConfig.SETTINGS).extracting(Setting::name).containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @Test
    void keepsAYearInAnyCase() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> AuditConfig.of(Map.of("chancery.audit.retention-floor", "P364D")::get))
                .withMessageStartingWith("chancery.audit.retention-floor is 'P364D' but must be a duration");
    }
}
